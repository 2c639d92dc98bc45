# -----------------------------------------------------------------------------
#  rebind-collect.ps1, version 1, for Windows Server 2012 R2 and later.
#  Runs rebind-collect.cmd where that lies beside this script, and adds what only
#  PowerShell tells: the interface metrics, and each adapter with its bindings.
#
#  It only reads. It never changes a setting, a service or a registry value,
#  never installs or sends anything, and needs no administrator's rights.
#
#  It writes into one folder, which it names at the end, and nowhere else:
#    rebind-collect.ps1             a new folder beside this script; where that is
#                                   write-protected, a new one under TEMP
#    rebind-collect.ps1 D:\folder   exactly that folder
# -----------------------------------------------------------------------------
param([string] $Folder = '')

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

# Both stand for UTF-8 with its mark at the start; the name changed with PowerShell 6.
$Utf8 = if ($PSVersionTable.PSVersion.Major -ge 6) { 'utf8BOM' } else { 'UTF8' }

# The first folder rebind-<computer>-<n> in a place that is not there yet.
function New-CollectionFolder([string] $Place) {
    $n = 1
    while (Test-Path -LiteralPath (Join-Path $Place "rebind-${env:COMPUTERNAME}-$n")) { $n++ }
    (New-Item -ItemType Directory -Path (Join-Path $Place "rebind-${env:COMPUTERNAME}-$n")).FullName
}

# Date and time alike on every computer, whatever its language and calendar.
$Clock = { (Get-Date).ToString('yyyy-MM-dd HH:mm:ss', [cultureinfo]::InvariantCulture) }

function Add-ManifestLine([string] $Line) {
    Add-Content -LiteralPath $Manifest -Value $Line -Encoding $Utf8
}

# Runs one command. Its file looks like a console of this computer: date and time, the
# command as typed, what it printed. An error is noted and never stops the others.
function Invoke-Collection([string] $File, [scriptblock] $Command) {
    $ErrorActionPreference = 'Continue'
    $typed = $Command.ToString().Trim()
    $output = @()
    $errors = @()
    Write-Host $typed
    try {
        $printed = @(& $Command 2>&1)
        $errors = @($printed | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $output = @($printed | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] })
    }
    catch [System.Management.Automation.CommandNotFoundException] {
        Add-ManifestLine "$File | absent | $typed"
        return
    }
    catch {
        $errors = @($_)
    }
    $prompt = "[${env:COMPUTERNAME}]: PS C:\> "
    $lines = @(($prompt + $Clock.ToString().Trim()), (& $Clock), ($prompt + $typed))
    $lines += @(($output | Out-String -Width 4096) -split '\r?\n' | ForEach-Object { $_.TrimEnd() })
    $lines += @($errors | ForEach-Object { $_.ToString() })
    # An empty prompt: where that stands, nothing was cut off.
    $lines += $prompt.TrimEnd()
    Set-Content -LiteralPath (Join-Path $Folder $File) -Value $lines -Encoding $Utf8
    $result = '0'
    if ($errors.Count -gt 0) {
        $result = ($errors[0].ToString().Trim() -split '\r?\n')[0].Replace('|', '/').Trim()
        if ($result -eq '') { $result = 'error' }
    }
    Add-ManifestLine "$File | $result | $typed"
}

if ($Folder -eq '') {
    try { $Folder = New-CollectionFolder $PSScriptRoot }
    catch { $Folder = New-CollectionFolder $env:TEMP }
}
elseif (-not (Test-Path -LiteralPath $Folder)) {
    $Folder = (New-Item -ItemType Directory -Path $Folder).FullName
}
$Folder = (Resolve-Path -LiteralPath $Folder).ProviderPath
$Manifest = Join-Path $Folder 'manifest-powershell.txt'
if (Test-Path -LiteralPath $Manifest) {
    Write-Host "Nothing was collected: ""$Folder"" holds a collection already. Name another folder."
    exit 1
}

$Console = Join-Path $PSScriptRoot 'rebind-collect.cmd'
if (Test-Path -LiteralPath $Console) { & $Console $Folder }

Set-Content -LiteralPath $Manifest -Value 'Rebind collection 1' -Encoding $Utf8
Add-ManifestLine "Host: $env:COMPUTERNAME"
Add-ManifestLine "Started: $(& $Clock)"
Add-ManifestLine "System: $(((& $env:ComSpec /c ver) -join ' ').Trim())"
Add-ManifestLine 'Collector: rebind-collect.ps1 1'
Add-ManifestLine ''

Invoke-Collection '21-net-tcp-connection.txt' { Get-NetTCPConnection | Format-Table -Property LocalAddress,LocalPort,RemoteAddress,RemotePort,State,OwningProcess -AutoSize }
Invoke-Collection '22-net-ip-interface.txt' { Get-NetIPInterface | Format-Table -Property ifIndex,InterfaceAlias,AddressFamily,InterfaceMetric,AutomaticMetric,Dhcp,ConnectionState,NlMtu -AutoSize }
Invoke-Collection '23-net-ip-configuration.txt' { Get-NetIPConfiguration -Detailed }
Invoke-Collection '24-net-adapter-binding.txt' { Get-NetAdapterBinding | Format-Table -Property Name,DisplayName,ComponentID,Enabled -AutoSize }
Invoke-Collection '25-net-ip-address.txt' { Get-NetIPAddress | Format-Table -Property ifIndex,InterfaceAlias,AddressFamily,IPAddress,PrefixLength,PrefixOrigin,AddressState,SkipAsSource -AutoSize }
Invoke-Collection '26-net-adapter.txt' { Get-NetAdapter | Format-Table -Property ifIndex,Name,InterfaceDescription,Status,MacAddress,LinkSpeed,InterfaceGuid -AutoSize }
Invoke-Collection '29-time-zone.txt' { reg query HKLM\SYSTEM\CurrentControlSet\Control\TimeZoneInformation }

Add-ManifestLine "Ended: $(& $Clock)"
Write-Host ''
Write-Host "The collection is complete: ""$Folder"""
