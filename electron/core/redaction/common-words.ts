/**
 * Words that reports, consoles and the tools of Windows print by themselves. A name that is one of
 * them, as a host named SERVER, cannot be told from the word: it is replaced where a text shows it to be
 * a name, and nowhere else; and the leak check says that it could not look for it.
 *
 * Taken from the sentences of this product, the names of its values, and what many hosts print in
 * several languages.
 */
const words = new Set(
  (
    'syn sent ack rcvd received fin established closing bound deadlock latency firmware ' +
    'abhoeren abhören about above absent accept accepted accepts access ack action activas active activeknownby ' +
    'actives activetimebias activity activé activée ad adaptador adapter adapterbinding adapterfact adapters ' +
    'adapterswhole add added addition address addressandmask addresses addressfamily addresslines addressstate admin ' +
    'administrator administrators adresse advanced advice advises after afterwards again against agent agree agreed ' +
    'agrees ahead aheadofutc aktive aktiviert alg align alike all allocation allowed allows alone along already also ' +
    'alt alternative alternatives although always amber among analogy anchors and anew another answer answered ' +
    'answering answers any anyformat anyone anything anywhere apart appliedsetting applies approval approve approved ' +
    'approver apr april archive archived archives are area around arp arpentry arpinterface array arrays arrive ' +
    'arrives arrow ascolto aside ask asked asks assigned assigneditem assignedpart atdialer ativado ativas attached ' +
    'attachment attachments aug august authority auto autoconfiguration autokonfiguration automatic automaticmetric ' +
    'automatique automática available aw away ax201 ba back backup backups bad badialer bare base because become ' +
    'becomes been before began begin beginning begins begun begunat behind being belong belongs below beneath ' +
    'beschreibung beside besides best better between bevorzugt beware beyond bezprzewodowej big bind binding ' +
    'bindingfamily bindings bindline bindorder binds bit bits blended block blocked bluetooth bmp bootpc both bottom ' +
    'bound bounds brace braces brand bring bringing broadband broadcast brought browser built builtin bus but buttons ' +
    'bymetric byte bytes cabinet cable cables call called calledaddress callid calls came can cancel cancelled ' +
    'candidate cannot canpauseandcontinue canundo caption captioned capture captured captures card cardorder cardref ' +
    'cards carried carries carry carte case caseevidence cat cause causeid causes cce ccm cdlog cells center central ' +
    'centre certain certificate cg cg1a cg1b change changed changes character check checked checking checks child ' +
    'chinese chiuso choice choose chose chosen cidr cisco cite cited cites claims clear cleared click clicks client ' +
    'clientid clients clipboard clock clockedwitness clockkind clockreading clocks close closed closes closewait ' +
    'closing cmd code codes col colgroup colleague collect collected collectedfile collection collector collectors ' +
    'column columns com come comes comma command commands common company compare compared comparison compatibility ' +
    'complete component componentid components computer computername conclusion condition conditions conexiones ' +
    'conexión conexão conexões conf conference config configuración configuration configuração configured confirm ' +
    'confirmed confirms conflict conflicts conn connect connected connection connections connectionstate connects ' +
    'connexion connexions console consult contact contacted contacting contacts containerd content contents contested ' +
    'context continue contradictory contradicts control controller controlset copied copy core corp correct corrected ' +
    'corrects cost costs could count counterpart country counts cpl created createdat createdby crossed crowd csd ' +
    'csrss csv cti ctiport ctiservera ctiserverb ctiserverporta ctiserverportb ctisvr ctitest ctrl currentcontrolset ' +
    'customer customers cut cyrillic daemon daily damaged data database date day daylight days dbus dc dec december ' +
    'decide decided decides deciding declined deep default defaultgateway defaultipgateway delete deleted deletetcb ' +
    'dependentservices depends desconocido descripción description descrição desktop desktops destination ' +
    'destinationprefix detail details detect dev device deviceid dgram dhcp dhcpdefaultgateway dhcpenabled ' +
    'dhcpipaddress dhcpsubnetmask dhcpv6 diagnose diagnosed diagnoses diagnosis diagnostic dialer dialeraddress ' +
    'dialeraddresses dialerapart dialerbrought dialerelsewhere dialerhalfopen dialerhost dialerkey dialernetstat ' +
    'dialerrows dialers dialersessions dialersockets dialertablewhole did differ difference different differs digit ' +
    'digits dir dirección direct direction disabled disagree disconnected disk displaces displayname disposition ' +
    'disputed distante distribution div dmz dns dns1 dnshostname dnsserver dnsservers dnsserversearchorder docker ' +
    'document documented documents does domain domains done dots dotted doubled doublefact doubles doubted down ' +
    'downloads dozen draadloos drahtlos drahtlosnetzwerkadapter drawing drivers drop dropped drops duid dump dumplog ' +
    'duplicate duplicated dword dynamic défaut each earlier earliest east edit editor effect eight either electron ' +
    'element else elsewhere empfangen empty emstracemask enable enabled enabledhcp encoding encodingreason encrypted ' +
    'end ended endereço endian endpoint endpoints ends engineer engineers enlace enough enrutamiento enter entered ' +
    'enteredat entries entry equiv error errorcode escuchando escutando específico estab estabelecida establecido ' +
    'established estado etc ethernet ethernetadapter euro europe event eventid eventlog events ever every everyone ' +
    'everything everywhere evidence evidenceitem evidencekind evidencepart evidenceview exactly example excerpt ' +
    'excerpts exchanged exclus exe exists exit expand expect expectation expected expectedport expects expires ' +
    'explain explained explains explorer export exported exports exportsdiffer externo facility fact facts fail ' +
    'failed fails failure false family far fault faults faultthere feature feb february few ffff field fields figure ' +
    'fil file files filtered fin find finding findings finds findstr fingerprint finish finished finwait1 finwait2 ' +
    'fio fios firefox firewall first firstadapter fit fits five fix fixed fixedside fixes fixstep flags folder ' +
    'folders follow follows for forbids foreign foreignrow forget forgets forgotten form format formatted formula ' +
    'found four framework free freed freely fresh freshness freshpiece fri friday from fromaddress ftp full function ' +
    'further furthest future física físico gateway gateways gather gave gbe gebunden general generation geotel ' +
    'geschlossen gesendet get gets gevestigd gif gigabit gip give given gives goes going gone good got granted greek ' +
    'grep group groups guess guesses guest guid guide gzip habilitada habilitado had half halfclosed hand handed ' +
    'hangs happened has hasendpointmapper hash hasnamedports hasnames hasudp have hds head heading healthy heartbeat ' +
    'hebrew height held help helped helps here hergestellt hex hidden hide hides higher highest hints history hive ' +
    'hkey hold holder holds home honest host hostmarks hostname hosts hostsentry hour hours how html http https hung ' +
    'hybrid hybride hygiene hygienecheck hyphens híbrido hôte iaid icm icr idle ids ifindex ihdr image images img ' +
    'impact inc incident incidentevent incidents included inconnu inconnue inconsistent indent index inetinfo inetpub ' +
    'inhost inode input inside installation installed instance instanceid instances instancestated instead instrument ' +
    'intel interface interfacealias interfacedescription interfaceindex interfacemetric interfaces internet interrupt ' +
    'interrupts into invalid inviato ipaddress ipcc ipconfig ipconnectionmetric ipsubnet ipv4 ipv4address ' +
    'ipv4defaultgateway ipv4route ipv6 ipv6address ipv6defaultgateway ipv6linklocaladdress ipv6route ' +
    'ipv6temporaryaddress isatap iscut isflush issamehost issorted istiny isudp item itemowner items its itself jan ' +
    'januar january japanese journal jpeg jpg json jsonl jtapi judged jul july jun june just karta keep keeps kept ' +
    'keptpicture kernel key keys kind kinds knotentyp know knowledge known knows konfiguration korean kort lab label ' +
    'lack lacking lacks ladder lags laid lan language laptop large larger last lastack lastat lastline lasttryat late ' +
    'lately latent later latest lcl ldap lead leads lease leased least leave led left leftout length less let lets ' +
    'letter letters letzte letztes level liaison libraryrow librarystate licences lie lies lifted like likely limit ' +
    'limited limitmilliseconds line linecount lines link linkage linked linklayeraddress linux list listedprocess ' +
    'listedservice listen listened listener listeners listening listens lists little live local localaddress ' +
    'localaddresses localat localdomain locale localhost locallength localport located lock locked log logged ' +
    'loggedevent logger logs lokale long longer look looked looks lookup lookups loopback lose loses lost lower ' +
    'lowest lsass luisteren macaddress machine made mail main maintenance make makes making management manager ' +
    'manifest manner many mapperpid mar march mark markdown marked marker marks markup mask masque master match ' +
    'matching matrix matrixrow matter matters may mayanchor mdsproc mean meaning means meant meanwhile media meets ' +
    'mem member members memory menu message messages met meta method metric metrics mhz microsoft migration ' +
    'milliseconds min minute minutes mislead mismatch missing mixes mobile mode moment moments mon monday monitor ' +
    'monitorid monitoring month more morning most move moved moves msclient msg much multi must mutually máscara name ' +
    'named namedkey names nameserver nameservers nc7782 ncpa nearest need needed needs neighbour neighbourentry ' +
    'neighbours nein neither net netadapterbinding netbios netconnection netipaddress netipconfiguration ' +
    'netipinterface netsh netstat netstatcites nettcpconnection network networks never new newer newfault newpage ' +
    'next nexthop nfc nfkd nginx nic nicconfig nieznana night nobody node nodeman nodo noeud nom nombre nome non none ' +
    'nor norelief normal north not note noted notes notfound nothing notice noticed notices noud nov november now ' +
    'nowhere nslookup ntp null num number numbers nvspbind não object obtained oct october off offer offered offers ' +
    'office offline offload offloaded offloading offloadstate offset offsetminutes ofothers old older onbekende once ' +
    'ondialersnetwork one ones online only opc opctest open opened opening opens option optional options order ' +
    'ordered orderfact ordernewer orderolder orderrow orders ordersagree origin other otherdialers otherlinkages ' +
    'otherorders others otherside otherwise oui ours out outage outbound outcome outcomekind outcomes outgoing ' +
    'outlook output outputs outranks outside ouvindo over overloaded own ownaddresses owner ownerreason owners ' +
    'owningprocess ownwhole package packed packet packets padrão page pair panel paper par para paragraph parameters ' +
    'part parties partner partowners parts partsleftout partview party pass passerelle passes password paste pasted ' +
    'patches path pathendpoint paths pathtestrow pause paused pcce pcie pdf peer pending people peripheral ' +
    'peripheralonline peripheraltype permit persistent persistentroute persistentroutes persistentstore person pg ' +
    'pg1a pg1b pgagent pgstatus pgstatusbit phantoms phase phone photo physical physicaladdress physikalische ' +
    'physique pick picture pictures pid pidend piece pieces pim pims ping pipe pixels placa place placed placement ' +
    'places plain plan platform played plays plug plus png points policy policystore port portal ports possible ' +
    'powershell ppp practice pre predefinita predefinito predeterminada predeterminado prefer preferencial preferido ' +
    'preferred prefixlength prefixorigin present press preview primary primário primäres principal print printed ' +
    'printedvalue printer prints private pro probe probes problem process processes procmon prod production products ' +
    'program programfiles programs prompt proof properties propertyat proposal proposed propre protected proto ' +
    'protocol prove proven proves providername proving proxy préféré ps1 pscomputername public published publishing ' +
    'puerta purpose put puts question quiet quit quote quoted quotedlines quotes ran range rar rcvd reach reached ' +
    'reaches read reading readings reads ready real really realtek reason reasons rebind rebuilt received recognised ' +
    'reconnect reconnects record recorded recordedoutcome records recv red redaction rede redo ref refcnt refusal ' +
    'refused refuses reg regedit register registered registers registration registry registryinterface rehearsal ' +
    'rejected rejection rejects release releases relief rely remark remarks remota remote remoteaddress remoteadresse ' +
    'remoteat remotelength remoteport removal remove removed removes rename reopened repeated replaced report ' +
    'reportalternative reportcause reportcite reportcomparison reported reportevidence reportexcerpt reportfixstep ' +
    'reportfreshpiece reporthygiene reporting reportline reportmatrixrow reportmoment reportnote reportpart ' +
    'reportpicture reportquote reportrow reportsetaside reportsidesrow reportsource reportstatement request required ' +
    'requiredservices reserved reset resolution resolve resolves rest restart restarted restarts restore rests result ' +
    'results reverse reversed reversible revision ricevuto right rights ring risk risky role roles rollback room root ' +
    'roteamento round routage route routeinterface router routes routing row rows rtf rtp rule ruled rules run ' +
    'running runs runtime russian réseau safe said saidat same sample sans sat saturday save saved savedat saves ' +
    'saving say says scalar scanner scheda schema schliessen sconosciuta scored screen screenshot screenshots script ' +
    'scripts search searches second seconds secure secured security see seems seen select sem send sends sent ' +
    'sentence sentences sep separates september seq seqpacket sequence serve server servers serves serveur serveurs ' +
    'service servicename services servicesdependedon servicesgranted servidores session sessions sessionsbeside ' +
    'sessiontry sessiontype set setaside setasidefix setting settingid settings settle settled setup several sha ' +
    'sha256 sha256base64 shape share sharing short shortest shot should show showing shown shows side sides sieci ' +
    'sign signs silence silent sim simplified since single site sitebefore sites size skill skipped slip smss smtp ' +
    'sobre sock socket socketcount socketfacts socketrow sockets soft software somebody something sort sorted source ' +
    'sources sous south sovitin space span speak speaks specific spoke spoolsv sql sqlservr ssh sshd stabilita ' +
    'stabilito staging stale stand standaard standard standardgateway standby stands start started startedat starting ' +
    'starts starttype state stated statedaddresses statedby stateless statement states static staticentries status ' +
    'statusgroup statusword stay stays stdout step stepblock steps stepview stick still stillmeets stood stop stopped ' +
    'stopping stops stories story strange stranger stream string strong sub subnet subnetmask subnetzmaske subred ' +
    'succeeds such sudo suffix suffixe sufijo sufixo suggests suits sum summary sun sunday supervisor supervisory ' +
    'support sur sure suspects suspicion svchost swallowed swallows swapped switch switches symptom symptoms syn ' +
    'synreceived synsent sys syslog system system32 systemd systemroot systems tab table tablebehind tableold tables ' +
    'tablewhole tac tag take taken takes talk target task tasklist tbody tcb tcp tcp6 tcpip tcpip6 tcpip를 team tech ' +
    'technician tell tells telnet temp ten tentative terminal terminated test tested tests text thai than that the ' +
    'thead their theirs them then there these they thing third this those through thu thursday tick ticked ticket ' +
    'ticking ticks tier tiff time timecreated timed timegenerated timeline timelineentry timelinerow timelineview ' +
    'timeout times timewait tipo title titled tls tmp today together token told tone too took tool tools top topics ' +
    'tore torn tornline total touch touched touches trace tracemask tracemasks traditional traffic train transcript ' +
    'transfer translate translated translates translation transport trial tried tries true trusted try trying ' +
    'trylabel tue tuesday tulesfcnpa tunelowa tunnel tunneladapter turkish turn turned twice two txt type typed types ' +
    'ucce uccx uce udev udp udp6 unarchived unbekannt unbekannter unchanged unconn undecided under understood undo ' +
    'undone undoneby unfit unicode unique united unix unknown unless unnamed unpack unpacked unpacks unprovensessions ' +
    'unreachable unread unreadable unreadcount unreadline unreadlines unreadtotal unrelated unspecified unsure until ' +
    'unusable unusual updatedat upgrade upgraded upgrades uploading upper ups usage usb use user users uses ' +
    'usesbeside usually utc utf valid validlifetime value valueat valuelines values var variable variables ' +
    'verbindungen verbindungsspezifisches verbunden verdict verdicttext verification verificationrow verified verify ' +
    'version versionrelease versions video view virtual virus visible vlan vmware voor vpn vru wait wait1 wait2 ' +
    'waited waiting waits wall wan wanted wants warning warnings warten wartend was way wayback ways web webp wed ' +
    'wednesday week weekend well went were west western wevtutil what when where whether which while who whoever ' +
    'whole whom whose why wider width will window windows winevent winlogon winnt wins winsscopeid ' +
    'winssecondaryserver wird wireless with within without witness witnesses wmic word words work worked workgroup ' +
    'works worse would wraps write writes written wrong wrote www year yes yesterday yet you your yourself zeit zero ' +
    'zip zip64 zipped zod zone état über автонастройка адаптер адрес активные включен включена внешний гибридный для ' +
    'имя компьютера локальный маршрутизация маска настройка нет описание основной подключения подсети прокси ' +
    'протокола серверы состояние суффикс тип узла физический через шлюз いいえ アクティブな接続 アダプター アドレス イーサネット ゲートウェイ サフィックス ' +
    'サブネット サーバー タイプ デフォルト ノード ハイブリッド プライマリ プロキシ有効 プロトコル ホスト名 マスク ルーティング有効 ローカル 主机名 代理已启用 以太网适配器 外部アドレス 外部地址 子网掩码 已启用 ' +
    '接続固有の 服务器 本地地址 活动连接 物理アドレス 物理地址 自动配置已启用 自動構成有効 节点类型 路由已启用 连接特定的 默认网关 게이트웨이 라우팅 마스크 물리적 서브넷 아니요 어댑터 연결별 이더넷 접미사 ' +
    '프로토콜 프록시 호스트 '
  )
    .trim()
    .split(' '),
);

/** Letters and digits that a name needs before it is looked for by itself. */
const shortest = 3;

/** Is this a word that stands in texts by itself, or too short to mean one thing? */
export function isCommon(word: string): boolean {
  const small = word.toLowerCase();
  const signs = small.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return signs < shortest || words.has(small) || (/^[\d\W_]+$/.test(small) && !/[\p{L}]/u.test(small));
}
