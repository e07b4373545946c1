package io.ringfence.remote.ui.identity;

import io.ringfence.model.PlainText;
import io.ringfence.model.source.Problem;
import io.ringfence.remote.contact.Renewal;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.secret.SecretPlace;
import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.Part.Fact;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page about who this user is to servers. */
final class IdentityPage {

    private IdentityPage() {}

    /**
     * @param renewal what became of the last one, while that is of interest
     */
    static Page of(Pairs pairs, Optional<Renewal> renewal, Instant now) {
        List<Part> parts = new ArrayList<>();
        for (Problem problem : pairs.problems()) {
            parts.add(
                    new Part.Facts(
                            Messages.page_trouble,
                            List.of(
                                    Fact.of(Messages.page_what, Standing.sentence(problem.what())),
                                    Fact.of(Messages.page_where, PlainText.of(problem.where())),
                                    Fact.of(
                                            Messages.page_todo,
                                            Standing.sentence(problem.remedy())))));
        }
        if (!pairs.faults().isEmpty()) {
            parts.add(new Part.Prose(Messages.page_exposed, Messages.page_exposedText));
            parts.add(
                    new Part.Facts(
                            "", pairs.faults().stream().map(IdentityPage::exposed).toList()));
        }
        renewal.ifPresent(each -> parts.addAll(renewed(each)));
        pairs.current().ifPresent(pair -> parts.add(pair(Messages.page_current, pair, pairs, now)));
        pairs.next()
                .ifPresent(
                        pair -> {
                            parts.add(new Part.Prose(Messages.page_next, Messages.page_nextText));
                            parts.add(pair("", pair, pairs, now));
                        });
        pairs.old()
                .ifPresent(
                        pair -> {
                            parts.add(new Part.Prose(Messages.page_old, Messages.page_oldText));
                            parts.add(pair("", pair, pairs, now));
                        });
        boolean none = pairs.current().isEmpty() && pairs.problems().isEmpty();
        if (none) {
            parts.add(new Part.Prose("", Messages.page_noneText));
        }
        return new Page(
                "kind-identity",
                none ? Messages.page_none : Messages.page_title,
                mark(pairs),
                Messages.page_place,
                parts);
    }

    private static @Nullable Mark mark(Pairs pairs) {
        return pairs.faults().isEmpty() && pairs.problems().isEmpty() ? null : Mark.HIGH;
    }

    private static Fact exposed(Access fault) {
        return Fact.of(
                PlainText.of(fault.file().toString()),
                NLS.bind(Messages.page_mode, fault.mode(), fault.wanted()));
    }

    private static Part pair(String heading, IdentityFolder.Shown pair, Pairs pairs, Instant now) {
        List<Fact> facts =
                new ArrayList<>(CertificateFacts.withFingerprint(pair.certificate(), now));
        boolean exposed =
                pairs.faults().stream().anyMatch(fault -> fault.file().equals(pair.file()));
        facts.add(
                Fact.of(
                        Messages.page_kept,
                        exposed && pair.place() == SecretPlace.FILE
                                ? Messages.place_exposed
                                : place(pair.place())));
        facts.add(Fact.of(Messages.page_file, PlainText.of(pair.file().toString())));
        return new Part.Facts(heading, facts);
    }

    /** Where a key is. */
    static String place(SecretPlace place) {
        return switch (place) {
            case FILE -> Messages.place_file;
            case SECRET_SERVICE -> Messages.place_service;
        };
    }

    private static List<Part> renewed(Renewal renewal) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Prose(Messages.page_renewal, stage(renewal)));
        if (!renewal.servers().isEmpty()) {
            parts.add(
                    new Part.Facts(
                            "",
                            renewal.servers().stream()
                                    .map(each -> Fact.of(each.remote(), outcome(renewal, each)))
                                    .toList()));
        }
        return parts;
    }

    private static String stage(Renewal renewal) {
        return switch (renewal.stage()) {
            case INTRODUCING -> Messages.renewal_introducing;
            case RETIRING -> Messages.renewal_retiring;
            case DONE -> Messages.renewal_done;
        };
    }

    private static String outcome(Renewal renewal, Renewal.Outcome outcome) {
        return outcome.problem()
                .map(Standing::inOneLine)
                .orElse(
                        renewal.stage() == Renewal.Stage.INTRODUCING
                                ? Messages.renewal_ready
                                : Messages.renewal_replaced);
    }
}
