package io.ringfence.cli;

import io.ringfence.model.json.Json;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.Admission;
import io.ringfence.remote.pki.Enforcement;
import io.ringfence.remote.pki.EnforcementTable;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.IssuedJson;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.PkiIndex;
import io.ringfence.remote.pki.Release;
import io.ringfence.remote.pki.RevocationLists;
import io.ringfence.remote.tls.Fingerprint;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What programs read of an authority; {@code docs/pki.md} describes the formats. */
final class PkiJson {

    private PkiJson() {}

    static Json.Obj list(PkiIndex index, Instant now) {
        Map<String, Json> members = head("ringfence-pki-list/1", now);
        members.put(
                "certificates",
                new Json.Arr(
                        index.issued().stream().<Json>map(each -> of(each, index, now)).toList()));
        return new Json.Obj(members);
    }

    static Json.Obj certificate(Pki pki, Issued issued, Instant now) throws SourceException {
        Map<String, Json> members = head("ringfence-pki-certificate/1", now);
        members.putAll(of(issued, pki.index(), now).members());
        pki.key(issued).ifPresent(key -> put(members, "key", key));
        return new Json.Obj(members);
    }

    private static Json.Obj of(Issued issued, PkiIndex index, Instant now) {
        Map<String, Json> members = new LinkedHashMap<>(IssuedJson.of(issued).members());
        put(members, "state", issued.state(now).label());
        index.renewal(issued.serial())
                .ifPresent(fresh -> put(members, "renewedBy", fresh.serial()));
        return new Json.Obj(members);
    }

    static Json.Obj authority(
            Pki pki, Instant now, EnforcementTable table, Optional<Release> release)
            throws SourceException {
        X509Certificate certificate = pki.certificate();
        X509CRL list = pki.list();
        Map<String, Json> members = head("ringfence-pki-authority/1", now);
        put(members, "subject", certificate.getSubjectX500Principal().getName());
        put(members, "fingerprint", Fingerprint.of(certificate));
        put(members, "publicKey", KeyType.describe(certificate.getPublicKey()));
        put(members, "notBefore", certificate.getNotBefore().toInstant());
        put(members, "notAfter", certificate.getNotAfter().toInstant());
        Map<String, Json> crl = new LinkedHashMap<>();
        crl.put("number", new Json.Num(String.valueOf(RevocationLists.number(list))));
        put(crl, "thisUpdate", list.getThisUpdate().toInstant());
        put(crl, "nextUpdate", list.getNextUpdate().toInstant());
        members.put("crl", new Json.Obj(crl));
        members.put("issued", new Json.Num(String.valueOf(pki.index().issued().size())));
        List<Json> faults = new ArrayList<>();
        for (Access fault : pki.faults()) {
            Map<String, Json> each = new LinkedHashMap<>();
            put(each, "file", fault.file());
            put(each, "mode", fault.mode());
            put(each, "wanted", fault.wanted());
            faults.add(new Json.Obj(each));
        }
        members.put("modeFaults", new Json.Arr(faults));
        release.ifPresent(one -> members.put("enforcement", enforcement(table, one)));
        return new Json.Obj(members);
    }

    /** By situation; what is not known is {@code null}. */
    private static Json.Obj enforcement(EnforcementTable table, Release release) {
        Map<String, Admission> answers =
                table.of(release).map(Enforcement::answers).orElse(Map.of());
        Map<String, Json> members = new LinkedHashMap<>();
        for (String situation : table.situations().keySet()) {
            Admission answer = answers.get(situation);
            members.put(situation, answer == null ? Json.Null.NULL : new Json.Text(answer.label()));
        }
        return new Json.Obj(members);
    }

    private static Map<String, Json> head(String format, Instant now) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "format", format);
        put(members, "generated", now);
        return members;
    }

    private static void put(Map<String, Json> members, String name, Object value) {
        members.put(name, new Json.Text(value.toString()));
    }
}
