#!/bin/sh
# A private post office on loopback, from Debian's packages: Exim takes mail and hands it to Cyrus, which keeps mailboxes and
# calendars. Cyrus takes invitations into a calendar by itself (Sieve "processimip") and mails what its owner answers.
# usage, as root: post-office.sh DIR HTTPPORT IMAPPORT LMTPPORT SMTPPORT ; its servers end when its input ends.
# Mailboxes: emma (with a calendar) and post, both with the password "pw"; mail to anybody else comes back.
set -e
D=$1 HTTP=$2 IMAP=$3 LMTP=$4 SMTP=$5
mkdir -p "$D"/conf/db "$D"/conf/socket "$D"/conf/user "$D"/conf/proc "$D"/conf/lock "$D"/spool "$D"/sieve "$D"/run/proc \
  "$D"/run/lock "$D"/run/socket "$D"/exim/spool "$D"/exim/log
cat > "$D/imapd.conf" <<C
configdirectory: $D/conf
proc_path: $D/run/proc
mboxname_lockpath: $D/run/lock
defaultpartition: default
partition-default: $D/spool
sievedir: $D/sieve
altnamespace: yes
unixhierarchysep: yes
virtdomains: off
admins: cyrus
allowplaintext: yes
httpmodules: caldav
caldav_allowscheduling: on
caldav_historical_age: -1
calendar_user_address_set: client.test
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: $D/sasldb2
sasl_mech_list: PLAIN LOGIN
lmtpsocket: $D/run/socket/lmtp
idlesocket: $D/run/socket/idle
notifysocket: $D/run/socket/notify
servername: localhost
smtp_backend: host
smtp_host: 127.0.0.1:$SMTP/noauth/notls
C
cat > "$D/cyrus.conf" <<C
START { recover cmd="/usr/sbin/cyrus ctl_cyrusdb -C $D/imapd.conf -r" }
SERVICES {
  imap cmd="imapd -C $D/imapd.conf -U 30" listen="127.0.0.1:$IMAP" prefork=0 maxchild=20
  http cmd="httpd -C $D/imapd.conf -U 30" listen="127.0.0.1:$HTTP" prefork=0 maxchild=20
  lmtp cmd="lmtpd -C $D/imapd.conf -a" listen="127.0.0.1:$LMTP" prefork=0 maxchild=5
}
EVENTS { }
C
# The relay stands for one that checked the sender; a real one checks DKIM and DMARC, for which there is no DNS here.
cat > "$D/exim.conf" <<C
spool_directory = $D/exim/spool
log_file_path = $D/exim/log/%slog
pid_file_path = $D/exim/exim.pid
primary_hostname = mx.app.test
qualify_domain = app.test
local_interfaces = 127.0.0.1
daemon_smtp_ports = $SMTP
exim_user = Debian-exim
exim_group = Debian-exim
never_users =
host_lookup =
dns_csa_search_limit = 0
acl_smtp_rcpt = acl_all
acl_smtp_data = acl_data
dsn_advertise_hosts = *
tls_advertise_hosts =
message_size_limit = 20M
keep_environment =
begin acl
acl_all:
  accept
acl_data:
  warn remove_header = Authentication-Results
  warn add_header = :at_start:Authentication-Results: mx.app.test; dmarc=pass header.from=\${domain:\${address:\$h_from:}}
  accept
begin routers
tolmtp:
  driver = manualroute
  domains = *
  route_list = * 127.0.0.1
  self = send
  transport = lmtp
begin transports
lmtp:
  driver = smtp
  protocol = lmtp
  port = $LMTP
  hosts_try_dane =
begin retry
* * F,2m,5s
begin rewrite
C
for user in emma post; do
  printf 'pw\n' | saslpasswd2 -p -c -f "$D/sasldb2" -u localhost $user
done
printf 'admin\n' | saslpasswd2 -p -c -f "$D/sasldb2" -u localhost cyrus
chown -R cyrus:mail "$D"
chmod 755 "$D"
chown -R Debian-exim "$D/exim"
chown root:root "$D/exim.conf"
/usr/lib/cyrus/bin/master -D -C "$D/imapd.conf" -M "$D/cyrus.conf" -p "$D/run/master.pid" > "$D/master.log" 2>&1 &
CYRUS=$!
exim4 -C "$D/exim.conf" -bdf -q5s > "$D/exim.log" 2>&1 &
EXIM=$!
trap 'kill $CYRUS $EXIM; wait' EXIT
python3 - "$IMAP" <<'P'
import imaplib, sys, time
for attempt in range(60):
    try:
        imap = imaplib.IMAP4('127.0.0.1', int(sys.argv[1]))
        break
    except OSError:
        time.sleep(.25)
imap.login('cyrus', 'admin')
imap.create('user/post')
imap.create('user/emma')
P
curl -s -o /dev/null -u emma:pw -X PROPFIND -H 'Depth: 0' "http://127.0.0.1:$HTTP/dav/calendars/user/emma/"
SIEVE=$(su cyrus -s /bin/sh -c "/usr/lib/cyrus/bin/mbpath -C '$D/imapd.conf' -S -u emma")
mkdir -p "$SIEVE"
printf 'require ["vnd.cyrus.imip"];\nprocessimip;\nkeep;\n' > "$SIEVE/invitations.script"
/usr/lib/cyrus/bin/sievec -C "$D/imapd.conf" "$SIEVE/invitations.script" "$SIEVE/invitations.bc"
ln -s invitations.bc "$SIEVE/defaultbc"
chown -R cyrus:mail "$D/sieve"
echo open
cat > /dev/null
