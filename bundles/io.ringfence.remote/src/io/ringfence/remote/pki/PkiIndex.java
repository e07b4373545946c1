package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that an authority issued.
 *
 * @param created when the authority was made
 * @param listNumber of the newest revocation list
 * @param issued in the order of issue
 */
public record PkiIndex(Instant created, long listNumber, List<Issued> issued) {

    private static final int SHORTEST_PREFIX = 8;

    public PkiIndex {
        issued = List.copyOf(issued);
    }

    /** The certificate with this serial. */
    public Optional<Issued> find(Serial serial) {
        return issued.stream().filter(each -> each.serial().equals(serial)).findFirst();
    }

    /** The certificate that took the place of this one: the newest that renews it. */
    public Optional<Issued> renewal(Serial serial) {
        return issued.stream()
                .filter(each -> each.renews().equals(Optional.of(serial)))
                .reduce((_, later) -> later);
    }

    /**
     * The certificate of a serial, of its first 8 digits or more, or the newest one of a common
     * name: one that is not revoked before one that is.
     *
     * @throws SourceException if there is none
     */
    public Issued newest(String given) throws SourceException {
        return matching(given).stream()
                .max(
                        Comparator.comparing((Issued each) -> each.revoked().isEmpty())
                                .thenComparing(each -> each.validity().notBefore())
                                .thenComparing(issued::indexOf))
                .orElseThrow(() -> none(given));
    }

    /**
     * As {@link #newest}, but a name must leave no choice between certificates that are not
     * revoked.
     *
     * @throws SourceException if there is none, or a choice
     */
    public Issued only(String given) throws SourceException {
        List<Issued> open =
                matching(given).stream().filter(each -> each.revoked().isEmpty()).toList();
        if (open.size() > 1) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "several certificates are called so",
                            given,
                            "give the serial of the one that is meant: "
                                    + open.stream()
                                            .map(each -> each.serial().hex())
                                            .collect(Collectors.joining(", "))));
        }
        return open.isEmpty() ? newest(given) : open.getFirst();
    }

    private List<Issued> matching(String given) {
        return issued.stream()
                .filter(
                        each ->
                                each.subject().name().text().equals(given)
                                        || given.length() >= SHORTEST_PREFIX
                                                && each.serial().hex().startsWith(given))
                .toList();
    }

    private static SourceException none(String given) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this authority issued no such certificate",
                        given,
                        "give a name, a serial or at least its first %d digits; `pki list` shows"
                                        .formatted(SHORTEST_PREFIX)
                                + " them"));
    }

    PkiIndex with(Issued fresh) {
        List<Issued> all = new ArrayList<>(issued);
        all.add(fresh);
        return new PkiIndex(created, listNumber, all);
    }

    PkiIndex replaced(Issued changed) {
        return new PkiIndex(
                created,
                listNumber,
                issued.stream()
                        .map(each -> each.serial().equals(changed.serial()) ? changed : each)
                        .toList());
    }

    PkiIndex withNextList() {
        return new PkiIndex(created, listNumber + 1, issued);
    }
}
