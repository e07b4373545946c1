package io.ringfence.cli;

import io.ringfence.model.json.Json;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.AuthorityFiles;
import io.ringfence.remote.tls.RevocationList;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people and programs read of the revocation list in which a remote's certificate is looked
 * up.
 *
 * @param authority of this user
 */
record RevocationText(AuthorityFiles authority, Instant now) {

    private static final String UNREADABLE = "unreadable";

    void print(PrintStream out, Trust trust) {
        refusal(trust).ifPresent(why -> RemoteText.print(out, "refused", why));
        try {
            trust.lookedUpBy(authority).ifPresent(each -> list(out, each));
        } catch (SourceException e) {
            RemoteText.print(out, "revoked by", e.problem().line());
        }
    }

    /** Why no connection is made with what is trusted. */
    private Optional<String> refusal(Trust trust) {
        return trust instanceof Trust.Pinned(var certificate)
                ? authority
                        .refusal(certificate)
                        .map(
                                doubt ->
                                        doubt.why()
                                                + doubt.remedy()
                                                        .map(todo -> "; " + todo)
                                                        .orElse(""))
                : Optional.empty();
    }

    private void list(PrintStream out, Trust.Authority by) {
        if (by.revoked().isEmpty()) {
            RemoteText.print(out, "revoked by", "no list: nothing counts as revoked");
            return;
        }
        RemoteText.print(out, "revoked by", by.revoked().get().toString());
        try {
            RevocationList list = RevocationList.read(by.revoked().get(), by.certificate());
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

    /** Members {@code refused} and {@code crl}, where there is something to be said. */
    Map<String, Json> members(Trust trust) {
        Map<String, Json> members = new LinkedHashMap<>();
        refusal(trust).ifPresent(why -> put(members, "refused", why));
        try {
            trust.lookedUpBy(authority)
                    .filter(each -> each.revoked().isPresent())
                    .ifPresent(each -> members.put("crl", json(each, each.revoked().get())));
        } catch (SourceException _) {
            Map<String, Json> list = new LinkedHashMap<>();
            put(list, "file", authority.list().toString());
            put(list, "state", UNREADABLE);
            members.put("crl", new Json.Obj(list));
        }
        return members;
    }

    private Json json(Trust.Authority by, Path file) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "file", file.toString());
        try {
            RevocationList list = RevocationList.read(file, by.certificate());
            put(members, "thisUpdate", list.made().toString());
            list.next().ifPresent(next -> put(members, "nextUpdate", next.toString()));
            members.put("revoked", new Json.Num(String.valueOf(list.revoked())));
            put(members, "state", list.at(now).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (SourceException _) {
            put(members, "state", UNREADABLE);
        }
        return new Json.Obj(members);
    }

    private static void put(Map<String, Json> members, String name, String value) {
        members.put(name, new Json.Text(value));
    }
}
