# The trust store.
# shellcheck shell=bash
SEALED=', "restricted": true, "projects": ["sealed"]'

key() { # key NAME ALGORITHM [OPTION]
    openssl genpkey -algorithm "$2" ${3:+-pkeyopt "$3"} -out "$WORK/$1.key" 2>>"$LAB/log"
}

certificate() { # certificate NAME KEY DAYS [OPTION...]: signed by itself; sets NAME.crt
    local name=$1 key=$2 days=$3
    shift 3
    openssl req -x509 -new -key "$WORK/$key.key" -days "$days" -sha384 -subj "/CN=$name/O=lab" "$@" \
        -out "$WORK/$name.crt" 2>>"$LAB/log"
}

trust() { # trust NAME FILE [MORE-JSON]
    rest POST /1.0/certificates "{\"type\": \"client\", \"name\": \"$1\",
        \"certificate\": \"$(openssl x509 -in "$WORK/$2.crt" -outform der | base64 -w 0)\"${3:-}}"
}

fingerprint() { openssl x509 -in "$WORK/$1.crt" -outform der | sha256sum | cut -d ' ' -f 1; }

for name in good admin tenant guest long issuer issued twin-1 twin-2 shared member ignored brief; do
    key "$name" EC ec_paramgen_curve:P-384
done
key rsa RSA rsa_keygen_bits:2048
key small EC ec_paramgen_curve:P-256

certificate good good 365
trust good good "$SEALED"
passes 'trust.certificate-expired trust.certificate-long-lived trust.certificate-weak trust.certificate-unrestricted
    trust.certificate-projects-ignored trust.certificate-duplicate trust.certificate-blast-radius' \
    certificate "$(fingerprint good)"

certificate admin admin 365
trust admin admin
fails trust.certificate-unrestricted certificate "$(fingerprint admin)"

certificate tenant tenant 365
trust tenant tenant ', "restricted": true, "projects": ["loose"]'
fails trust.certificate-blast-radius certificate "$(fingerprint tenant)"

project unconfined "${features[@]}" limits.instances=20
fails project.unrestricted project unconfined
certificate guest guest 365
trust guest guest ', "restricted": true, "projects": ["unconfined"]'
fails trust.certificate-blast-radius certificate "$(fingerprint guest)"

certificate long long 7300
trust long long "$SEALED"
fails trust.certificate-long-lived certificate "$(fingerprint long)"

# From an authority, where 398 days are the most.
openssl req -x509 -new -key "$WORK/issuer.key" -days 3650 -subj '/CN=Lab issuer' -out "$WORK/issuer.crt" 2>>"$LAB/log"
openssl req -new -key "$WORK/issued.key" -subj /CN=issued -out "$WORK/issued.csr"
openssl x509 -req -in "$WORK/issued.csr" -CA "$WORK/issuer.crt" -CAkey "$WORK/issuer.key" -CAcreateserial -sha384 \
    -days 800 -out "$WORK/issued.crt" 2>>"$LAB/log"
trust issued issued "$SEALED"
fails trust.certificate-long-lived certificate "$(fingerprint issued)"

certificate weak-rsa rsa 365
trust weak-rsa weak-rsa "$SEALED"
certificate weak-curve small 365
trust weak-curve weak-curve "$SEALED"
fails trust.certificate-weak certificate "$(fingerprint weak-rsa)"
fails trust.certificate-weak certificate "$(fingerprint weak-curve)"

# One name twice, and one key twice.
certificate same-name-1 twin-1 365
certificate same-name-2 twin-2 365
trust same-name same-name-1 "$SEALED"
trust same-name same-name-2 "$SEALED"
certificate same-key-1 shared 365
certificate same-key-2 shared 364
trust same-key-1 same-key-1 "$SEALED"
trust same-key-2 same-key-2 "$SEALED"
for name in same-name-1 same-name-2 same-key-1 same-key-2; do
    fails trust.certificate-duplicate certificate "$(fingerprint $name)"
done

# An entry of a cluster's member, on a server that is in no cluster.
certificate member member 365
rest POST /1.0/certificates "{\"type\": \"server\", \"name\": \"member\",
    \"certificate\": \"$(openssl x509 -in "$WORK/member.crt" -outform der | base64 -w 0)\"}"
fails trust.certificate-type-server certificate "$(fingerprint member)"

# Projects that mean nothing, because the entry is not restricted. A newer daemon refuses this.
certificate ignored ignored 365
if trust ignored ignored ', "restricted": false, "projects": ["sealed"]' 2>>"$LAB/log"; then
    fails 'trust.certificate-unrestricted trust.certificate-projects-ignored' certificate "$(fingerprint ignored)"
fi

# A daemon takes no certificate that is past its end, so this one ends in a moment.
brief_certificate "$WORK/brief.key" "$WORK/brief.crt"
trust brief brief "$SEALED"
fails trust.certificate-expired certificate "$(fingerprint brief)"
