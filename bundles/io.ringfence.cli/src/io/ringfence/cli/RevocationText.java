package io.ringfence.cli;

import io.ringfence.model.json.Json;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.RevocationList;

import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people and programs read of the revocation list that a remote is trusted by. */
final class RevocationText {

    private RevocationText() {}

    static void print(PrintStream out, Trust trust, Instant now) {
        if (!(trust instanceof Trust.Authority(var authority, var revoked))) {
            return;
        }
        if (revoked.isEmpty()) {
            RemoteText.print(out, "revoked by", "no list: nothing counts as revoked");
            return;
        }
        RemoteText.print(out, "revoked by", revoked.get().toString());
        try {
            RevocationList list = RevocationList.read(revoked.get(), authority);
            RemoteText.print(out, "list of", list.made() + ", " + list.revoked() + " revoked");
            RemoteText.print(
                    out,
                    "next list",
                    list.next()
                                    .map(next -> next + " (" + PkiText.distance(next, now) + "), ")
                                    .orElse("not announced, ")
                            + list.at(now).words());
        } catch (SourceException e) {
            RemoteText.print(out, "list of", e.problem().what() + "; " + e.problem().remedy());
        }
    }

    static Optional<Json> json(Trust trust, Instant now) {
        if (!(trust instanceof Trust.Authority(var authority, var revoked)) || revoked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "file", revoked.get().toString());
        try {
            RevocationList list = RevocationList.read(revoked.get(), authority);
            put(members, "thisUpdate", list.made().toString());
            list.next().ifPresent(next -> put(members, "nextUpdate", next.toString()));
            members.put("revoked", new Json.Num(String.valueOf(list.revoked())));
            put(members, "state", list.at(now).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (SourceException _) {
            put(members, "state", "unreadable");
        }
        return Optional.of(new Json.Obj(members));
    }

    private static void put(Map<String, Json> members, String name, String value) {
        members.put(name, new Json.Text(value));
    }
}
