@echo off
rem ---------------------------------------------------------------------------
rem  rebind-collect.cmd, version 1, for Windows 2000 and every later Windows.
rem  Gathers what Rebind needs to find out why a dialer cannot open a session
rem  with the CTI Server of this computer.
rem
rem  It only reads. It never changes a setting, a service or a registry value,
rem  never installs or sends anything, and needs no administrator's rights.
rem
rem  It writes into one folder, which it names at the end, and nowhere else:
rem    rebind-collect.cmd             a new folder beside this script; where that
rem                                   is write-protected, a new one under TEMP
rem    rebind-collect.cmd D:\folder   exactly that folder
rem
rem  It collects: netstat, ipconfig, route, hostname, ver, date and time, the
rem  hosts file, a ping of the own name, arp, the names of running services and
rem  programs, events 4199 (a duplicate address) of the System log; from the
rem  registry: addresses, names and binding order of the network cards, and the
rem  Dialer key of each ICM instance. Nothing else of ICM: on Windows 2000 its
rem  keys are looked through in temporary.reg inside the folder, which is deleted
rem  at once. Where the Dialer key calls the CTI Servers by names, these names,
rem  and no others, are looked up with nslookup and called with ping.
rem ---------------------------------------------------------------------------
setlocal enableextensions disabledelayedexpansion

if "%~1"=="/?" goto usage
set OUT=
if not "%~1"=="" set "OUT=%~f1"
if defined OUT if not exist "%OUT%" md "%OUT%"
set "PLACE=%~dp0"
if not defined OUT call :newfolder
set "PLACE=%TEMP%\"
if not defined OUT call :newfolder
if not exist "%OUT%" goto nowhere
if exist "%OUT%\manifest.txt" goto taken
>"%OUT%\manifest.txt" echo Rebind collection 1
if not exist "%OUT%\manifest.txt" goto nowhere

rem  Windows' own programs only, never one that happens to lie somewhere else.
cd /d "%SystemRoot%\system32"
set PATH=%SystemRoot%\system32;%SystemRoot%

rem  Windows 2000 is version 5.00: it has neither netstat -o nor reg.exe.
set WINDOWS2000=
ver | find " 5.0" >nul
if not errorlevel 1 set WINDOWS2000=yes
set REGEXE=
if exist reg.exe set REGEXE=yes
if defined WINDOWS2000 set REGEXE=

set ERRORS=0
set DIALERS=0
set NAMES=0
set SYSTEM=
for /f "delims=" %%v in ('ver') do set SYSTEM=%%v
>>"%OUT%\manifest.txt" echo Host: %COMPUTERNAME%
>>"%OUT%\manifest.txt" echo Started: %DATE% %TIME%
>>"%OUT%\manifest.txt" echo System: %SYSTEM%
>>"%OUT%\manifest.txt" echo Collector: rebind-collect.cmd 1
>>"%OUT%\manifest.txt" echo.

set CONTROL=HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet
set SOFTWARE=HKEY_LOCAL_MACHINE\SOFTWARE
call :run     01-netstat-n-a.txt      netstat.exe  "netstat -n -a"
if not defined WINDOWS2000 call :run  02-netstat-ano.txt netstat.exe "netstat -ano"
if defined WINDOWS2000     call :skip 02-netstat-ano.txt "netstat -ano"
call :run     03-ipconfig-all.txt     ipconfig.exe "ipconfig /all"
call :run     04-route-print.txt      route.exe    "route print"
call :run     05-hostname.txt         hostname.exe "hostname"
call :run     06-ver.txt              cmd.exe      "ver"
call :run     07-date-and-time.txt    cmd.exe      "date /t"
call :export  08-tcpip-linkage.reg    "%CONTROL%\Services\Tcpip\Linkage"
call :export  09-tcpip-interfaces.reg "%CONTROL%\Services\Tcpip\Parameters\Interfaces"
call :export  10-connection-names.reg "%CONTROL%\Control\Network\{4D36E972-E325-11CE-BFC1-08002BE10318}"
call :dialers "%SOFTWARE%\Cisco Systems, Inc.\ICM"
call :dialers "%SOFTWARE%\Wow6432Node\Cisco Systems, Inc.\ICM"
call :dialers "%SOFTWARE%\GeoTel\ICR"
call :dialers "%SOFTWARE%\Wow6432Node\GeoTel\ICR"
if "%DIALERS%"=="0" call :absent 11-dialer-1.reg "export of the Dialer key of an ICM instance"
call :run     12-hosts-file.txt       cmd.exe      "type %SystemRoot%\system32\drivers\etc\hosts"
call :run     13-ping-own-name.txt    ping.exe     "ping -n 1 %COMPUTERNAME%"
call :run     14-arp-a.txt            arp.exe      "arp -a"
call :run     15-net-start.txt        net.exe      "net start"
call :run     16-tasklist.txt         tasklist.exe "tasklist"
call :run     17-tasklist-svc.txt     tasklist.exe "tasklist /svc"
call :run     18-sc-query.txt         sc.exe       "sc query"
call :run     19-events-4199.txt      wevtutil.exe "wevtutil qe System /q:*[System[(EventID=4199)]] /c:20 /rd:true"
call :export  20-time-zone.reg        "%CONTROL%\Control\TimeZoneInformation"

>>"%OUT%\manifest.txt" echo Ended: %DATE% %TIME%
echo.
echo The collection is complete: "%OUT%"
echo Commands that ended with an error: %ERRORS% (manifest.txt names them)
if "%~1"=="" pause
exit /b 0

rem --- Runs one command: %1 its file, %2 its program, %3 the command. The file
rem     begins as a console shows it: code page, date, time, what was typed. It
rem     ends with an empty prompt: where that stands, nothing was cut off.
:run
set FILE=%1
set COMMAND=%~3
set RESULT=absent
if not exist %2 goto note
>"%OUT%\%FILE%" echo %COMPUTERNAME%^>chcp
chcp >>"%OUT%\%FILE%" 2>&1
>>"%OUT%\%FILE%" echo %COMPUTERNAME%^>date /t
date /t >>"%OUT%\%FILE%" 2>&1
>>"%OUT%\%FILE%" echo %COMPUTERNAME%^>time /t
time /t >>"%OUT%\%FILE%" 2>&1
>>"%OUT%\%FILE%" echo %COMPUTERNAME%^>%COMMAND%
%COMMAND% >>"%OUT%\%FILE%" 2>&1
set RESULT=%ERRORLEVEL%
>>"%OUT%\%FILE%" echo.
>>"%OUT%\%FILE%" echo %COMPUTERNAME%^>
goto note

rem --- Exports one registry key: %1 the file, %2 the key.
:export
set FILE=%1
set COMMAND=reg export %2 "%OUT%\%FILE%"
if not defined REGEXE set COMMAND=regedit /s /e "%OUT%\%FILE%" %2
set RESULT=absent
if defined REGEXE reg query %2 >nul 2>&1
if defined REGEXE if errorlevel 1 goto note
%COMMAND% >nul 2>&1
set RESULT=%ERRORLEVEL%
if not exist "%OUT%\%FILE%" set RESULT=1
goto note

rem --- Exports the Dialer key of each instance below the key %1.
:dialers
if not defined REGEXE goto dialers2000
for /f "tokens=*" %%k in ('reg query %1 2^>nul ^| find "HKEY_"') do call :dialer "%%k\Dialer"
goto :eof

rem --- The same without reg.exe: the keys' names are lines like [HKEY_...\Dialer]
:dialers2000
regedit /s /e "%OUT%\temporary.reg" %1
if not exist "%OUT%\temporary.reg" goto :eof
for /f "tokens=1 delims=[]" %%k in ('type "%OUT%\temporary.reg" ^| find /i "\Dialer]"') do call :dialer "%%k"
del "%OUT%\temporary.reg"
goto :eof

:dialer
if defined REGEXE reg query %1 >nul 2>&1
if defined REGEXE if errorlevel 1 goto :eof
set /a DIALERS=DIALERS+1
call :export 11-dialer-%DIALERS%.reg %1
if not defined REGEXE goto names2000
set CTINAME=
for /f "tokens=2,*" %%a in ('reg query %1 /v CTIServerA 2^>nul ^| find "REG_SZ"') do set "CTINAME=%%b"
call :name
set CTINAME=
for /f "tokens=2,*" %%a in ('reg query %1 /v CTIServerB 2^>nul ^| find "REG_SZ"') do set "CTINAME=%%b"
call :name
goto :eof

rem --- The same without reg.exe: the values are lines like "CTIServerA"="PGA"
:names2000
regedit /s /e "%OUT%\temporary.reg" %1
if not exist "%OUT%\temporary.reg" goto :eof
set CTINAME=
for /f "tokens=2 delims==" %%v in ('type "%OUT%\temporary.reg" ^| find /i "CTIServerA"') do set "CTINAME=%%~v"
call :name
set CTINAME=
for /f "tokens=2 delims==" %%v in ('type "%OUT%\temporary.reg" ^| find /i "CTIServerB"') do set "CTINAME=%%~v"
call :name
goto :eof

rem --- Looks up what the dialer calls, where that is a name: letters, digits, dots
rem     and hyphens, and not digits and dots alone. Any other value is left alone.
:name
if not defined CTINAME goto :eof
for /f "delims==ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_" %%c in ('set CTINAME') do set CTINAME=
if not defined CTINAME goto :eof
if "%CTINAME:~0,1%"=="-" goto :eof
set ISNAME=
for /f "delims=0123456789." %%c in ("%CTINAME%") do set ISNAME=yes
if not defined ISNAME goto :eof
set /a NAMES=NAMES+1
call :run 27-nslookup-%NAMES%.txt nslookup.exe "nslookup %CTINAME%"
call :run 28-ping-%NAMES%.txt ping.exe "ping -n 2 %CTINAME%"
goto :eof

:skip
set FILE=%1
set COMMAND=%~2
set RESULT=skipped
goto note

:absent
set FILE=%1
set COMMAND=%~2
set RESULT=absent
goto note

rem --- Writes the manifest's line: file, exit code, command.
:note
echo %FILE%: %RESULT%
>>"%OUT%\manifest.txt" echo %FILE% ^| %RESULT% ^| %COMMAND%
if "%RESULT%"=="0" goto :eof
if "%RESULT%"=="absent" goto :eof
if "%RESULT%"=="skipped" goto :eof
set /a ERRORS=ERRORS+1
goto :eof

rem --- Makes the first folder rebind-<computer>-<n> in PLACE that is not there yet.
:newfolder
set N=0
:nextfolder
set /a N=N+1
if exist "%PLACE%rebind-%COMPUTERNAME%-%N%" goto nextfolder
md "%PLACE%rebind-%COMPUTERNAME%-%N%" 2>nul
if exist "%PLACE%rebind-%COMPUTERNAME%-%N%" set "OUT=%PLACE%rebind-%COMPUTERNAME%-%N%"
goto :eof

:taken
echo Nothing was collected: "%OUT%" holds a collection already. Name another folder.
exit /b 1

:nowhere
echo Nothing was collected: no folder could be made or written. Name one that can.
if "%~1"=="" pause
exit /b 1

:usage
echo Usage: rebind-collect.cmd [folder]
exit /b 1
