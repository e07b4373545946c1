package io.ringfence.model.trust;

import io.ringfence.model.Capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may enter where and as what, over all servers. A person is a key: certificates of one key are
 * one row, whatever they are called.
 *
 * @param servers names, in the order of the capture
 * @param rows those who enter most servers as administrators first
 * @param gaps what is not known, by server
 */
public record TrustMatrix(List<String> servers, List<Row> rows, Map<String, List<String>> gaps) {

    /**
     * Somebody.
     *
     * @param who the key, or how they log in
     * @param names what servers call them, each once
     * @param ids fingerprints, e-mail addresses or UUIDs, each once
     * @param cells where they may enter, by server; several entries of one server are possible
     * @param namesake whether somebody else has one of the names, too
     */
    public record Row(
            String who,
            List<String> names,
            List<String> ids,
            Map<String, List<Cell>> cells,
            boolean namesake) {

        /** Where they may do everything. */
        public long administered() {
            return cells.values().stream()
                    .filter(list -> list.stream().anyMatch(Cell::isAdministrator))
                    .count();
        }

        /** Whether servers do not agree on the name, or one has it under several. */
        public boolean hasSeveralNames() {
            return names.size() > 1;
        }

        /** Whether one key is in several certificates. */
        public boolean hasSeveralCertificates() {
            return ids.size() > 1;
        }

        /** Whether no list of a server shows them: their certificate's authority lets them in. */
        public boolean isAuthority() {
            return who.equals(Authorities.WHO);
        }

        /** What is remarkable, phrases; possibly none. */
        public List<String> remarks() {
            List<String> remarks = new ArrayList<>();
            if (isAuthority()) {
                remarks.add("no trust store lists them");
            } else {
                if (hasSeveralNames()) {
                    remarks.add("one key under several names");
                }
                if (hasSeveralCertificates()) {
                    remarks.add("one key in several certificates");
                }
                if (namesake) {
                    remarks.add("same name, another key");
                }
            }
            return remarks;
        }
    }

    /**
     * An entry of one server.
     *
     * @param id of the entry
     * @param certificate whether it is in the trust store with its certificate
     * @param may as {@link TrustEntry#may()}
     */
    public record Cell(String id, boolean certificate, String name, Power power, String may) {

        /** Whether a list of the server has it, and not an authority alone explains it. */
        public boolean isListed() {
            return !id.equals(Authorities.WHO) && !may.equals(Authorities.UNLISTED);
        }

        /** Whether it may do everything. */
        public boolean isAdministrator() {
            return power == Power.ADMINISTRATOR || power == Power.SERVER;
        }
    }

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::isAuthority)
                    .thenComparingLong(Row::administered)
                    .thenComparingInt(row -> row.cells().size())
                    .reversed()
                    .thenComparing(row -> String.join(" ", row.names()))
                    .thenComparing(Row::who);

    /** Of everything that was captured. */
    public static TrustMatrix of(Capture capture) {
        return of(capture.servers().stream().map(ServerTrust::of).toList());
    }

    /** As the other, of servers that were read already. */
    public static TrustMatrix of(List<ServerTrust> trusts) {
        Map<String, Map<String, List<Cell>>> cells = new LinkedHashMap<>();
        Map<String, List<String>> gaps = new LinkedHashMap<>();
        List<String> servers = new ArrayList<>();
        for (ServerTrust trust : trusts) {
            String server = trust.server();
            servers.add(server);
            if (!trust.gaps().isEmpty()) {
                gaps.put(server, trust.gaps());
            }
            for (TrustEntry each : trust.entries()) {
                add(
                        cells,
                        each.who(),
                        server,
                        new Cell(
                                each.id(),
                                each.isCertificate(),
                                each.label(),
                                each.power(),
                                each.may()));
            }
            trust.unlisted()
                    .ifPresent(
                            id ->
                                    add(
                                            cells,
                                            "tls:" + id,
                                            server,
                                            new Cell(
                                                    id,
                                                    false,
                                                    "this client",
                                                    Power.ADMINISTRATOR,
                                                    Authorities.UNLISTED)));
            if (trust.authority()) {
                add(
                        cells,
                        Authorities.WHO,
                        server,
                        new Cell(
                                Authorities.WHO,
                                false,
                                Authorities.LABEL,
                                Power.ADMINISTRATOR,
                                Power.ADMINISTRATOR.label()));
            }
        }
        List<Row> rows = new ArrayList<>();
        Map<String, Long> names = names(cells);
        cells.forEach((who, where) -> rows.add(row(who, where, names)));
        rows.sort(ORDER);
        return new TrustMatrix(List.copyOf(servers), List.copyOf(rows), gaps);
    }

    private static void add(
            Map<String, Map<String, List<Cell>>> cells, String who, String server, Cell cell) {
        cells.computeIfAbsent(who, _ -> new LinkedHashMap<>())
                .computeIfAbsent(server, _ -> new ArrayList<>())
                .add(cell);
    }

    /** How many people have each name. */
    private static Map<String, Long> names(Map<String, Map<String, List<Cell>>> cells) {
        return cells.values().stream()
                .flatMap(where -> namesIn(where).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Set<String> namesIn(Map<String, List<Cell>> where) {
        Set<String> names = new LinkedHashSet<>();
        where.values().forEach(list -> list.forEach(cell -> names.add(cell.name())));
        return names;
    }

    private static Row row(
            String who, Map<String, List<Cell>> where, Map<String, Long> peopleByName) {
        Set<String> names = namesIn(where);
        Set<String> ids = new LinkedHashSet<>();
        where.values().forEach(list -> list.forEach(cell -> ids.add(cell.id())));
        return new Row(
                who,
                List.copyOf(names),
                List.copyOf(ids),
                where,
                names.stream().anyMatch(name -> peopleByName.getOrDefault(name, 0L) > 1));
    }
}
