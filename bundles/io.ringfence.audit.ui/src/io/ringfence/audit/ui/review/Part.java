package io.ringfence.audit.ui.review;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.Finding;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the audit of one server found out: the same until the server answers anew.
 *
 * @param audit of this server alone
 * @param rows those of one mark and check side by side, by what they are about
 * @param things how many things they are about
 * @param messages how many different messages they have
 */
record Part(ServerAudit audit, Shelves rows, int things, int messages, RatingTable ratings) {

    static Part of(Server server, AuditResult result, Numbers numbers) {
        List<ReviewRow> rows = new ArrayList<>(result.findings().size());
        Things things = new Things(server, numbers);
        Set<Integer> messages = new HashSet<>();
        for (Finding finding : result.findings()) {
            Thing thing = things.of(finding);
            int message = numbers.message(finding.message());
            messages.add(message);
            rows.add(
                    new ReviewRow(
                            finding,
                            thing,
                            thing.number(),
                            ReviewRow.markOf(finding),
                            numbers.check(finding.check()),
                            message));
        }
        List<Thing> all = things.all();
        int[] order = order(all);
        return new Part(
                new ServerAudit(server, result),
                new Shelves(Ranks.sort(rows, row -> order[row.place()], false)),
                all.size(),
                messages.size(),
                new RatingTable(rows));
    }

    /** The rank of each thing among all, by its number. */
    private static int[] order(List<Thing> things) {
        int highest = things.stream().mapToInt(Thing::number).max().orElse(0);
        int[] ranks = Ranks.of(things, Comparator.comparing(Thing::ref));
        int[] byNumber = new int[highest + 1];
        for (int i = 0; i < ranks.length; i++) {
            byNumber[things.get(i).number()] = ranks[i];
        }
        return byNumber;
    }

    Server server() {
        return audit.server();
    }

    AuditResult result() {
        return audit.result();
    }

    /** The same with other numbers. */
    Part numbered(Numbers numbers) {
        Part other = of(server(), result(), numbers);
        return new Part(audit, other.rows, other.things, other.messages, other.ratings);
    }
}
