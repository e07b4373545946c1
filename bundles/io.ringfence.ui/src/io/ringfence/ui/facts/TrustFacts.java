package io.ringfence.ui.facts;

import io.ringfence.model.Certificate;
import io.ringfence.model.Identity;
import io.ringfence.model.Member;
import io.ringfence.model.Token;
import io.ringfence.model.Warning;
import io.ringfence.ui.page.Part;

import java.util.List;
import java.util.Locale;

/** Facts about what a server trusts and what it complains about. */
final class TrustFacts {

    private TrustFacts() {}

    static List<Part> of(Certificate certificate) {
        return new FactList(Messages.heading_facts)
                .add(Messages.name, certificate.name())
                .add(Messages.fingerprint, fingerprint(certificate.fingerprint()))
                .add(Messages.type, certificate.type())
                .add(Messages.restricted, certificate.restricted())
                .add(Messages.projects, certificate.projects())
                .part();
    }

    static List<Part> of(Identity identity) {
        return new FactList(Messages.heading_facts)
                .add(Messages.name, identity.name())
                .add(Messages.id, identity.id())
                .add(Messages.method, identity.method())
                .add(Messages.type, identity.type())
                .add(Messages.groups, identity.groups())
                .add(Messages.expires, identity.expires())
                .part();
    }

    static List<Part> of(Token token) {
        return new FactList(Messages.heading_facts)
                .add(Messages.name, token.name())
                .add(Messages.type, token.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .add(Messages.restricted, token.restricted())
                .add(Messages.projects, token.projects())
                .add(Messages.created, token.created())
                .add(Messages.expires, token.expires())
                .add(Messages.expires, token.expires() == null ? Messages.never : "")
                .part();
    }

    static List<Part> of(Warning warning) {
        return new FactList(Messages.heading_facts)
                .add(Messages.message, warning.message())
                .add(Messages.severity, warning.severity())
                .add(Messages.status, warning.status())
                .add(Messages.project, warning.project())
                .add(Messages.location, warning.location())
                .add(Messages.about, warning.entityUrl())
                .add(Messages.count, "%,d".formatted(warning.count()))
                .add(Messages.lastSeen, warning.lastSeen())
                .part();
    }

    static List<Part> of(Member member) {
        return new FactList(Messages.heading_facts)
                .add(Messages.status, member.status())
                .add(Messages.message, member.message())
                .add(Messages.address, member.url())
                .add(Messages.roles, member.roles())
                .part();
    }

    /** A fingerprint in groups of four, as people compare them. */
    static String fingerprint(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
