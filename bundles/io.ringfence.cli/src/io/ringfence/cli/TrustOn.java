package io.ringfence.cli;

import io.ringfence.model.Server;
import io.ringfence.model.Token;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.BlastRadius;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.remote.trust.Limitation;
import io.ringfence.remote.trust.Outcome;
import io.ringfence.remote.trust.TrustStore;
import io.ringfence.remote.trust.TrustStores;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A server whose trust store a command changes. */
final class TrustOn implements AutoCloseable {

    private final CommandContext context;
    private final String remote;
    private final TrustStores stores;
    private final TrustStore store;
    private final Server server;
    private final ServerTrust trust;

    /**
     * @param remote what {@code TrustStores.open} takes
     * @throws SourceException if it is no server, or cannot be reached
     */
    TrustOn(CommandContext context, String remote) throws SourceException {
        this.context = context;
        this.remote = remote;
        this.stores = new TrustStores(context.environment());
        try {
            this.store = stores.open(remote);
            this.server = store.read();
            this.trust = ServerTrust.of(server);
        } catch (SourceException | RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    TrustStore store() {
        return store;
    }

    Server server() {
        return server;
    }

    ServerTrust trust() {
        return trust;
    }

    /**
     * The entries that were meant, each by exactly one word.
     *
     * @throws SourceException if a word means none, or several; then nothing is changed
     */
    List<TrustEntry> entries(List<String> words) throws SourceException {
        Set<TrustEntry> meant = new LinkedHashSet<>();
        for (String word : words) {
            List<TrustEntry> found = trust.find(word);
            if (found.isEmpty()) {
                throw TrustShowCommand.missing(List.of(remote), word, "ringfence trust list");
            }
            if (found.size() > 1) {
                throw new SourceException(
                        new Problem(
                                Problem.Kind.BAD_INPUT,
                                "several entries are called " + word,
                                remote,
                                "give the fingerprint of the one that is meant: "
                                        + String.join(
                                                ", ",
                                                found.stream().map(TrustEntry::shortId).toList())));
            }
            meant.add(found.getFirst());
        }
        return new ArrayList<>(meant);
    }

    /**
     * Asks before this client loses its own way in.
     *
     * @param what what becomes of it, a sentence
     * @param sure whether {@code --yes} was given
     * @return false when the user does not want it
     * @throws SourceException if nobody can be asked
     */
    boolean mayLose(List<TrustEntry> entries, String what, boolean sure) throws SourceException {
        List<TrustEntry> mine = entries.stream().filter(each -> store.isOwn(trust, each)).toList();
        if (mine.isEmpty() || sure) {
            return true;
        }
        String which =
                "%s (%s) is the certificate with which this client itself enters %s"
                        .formatted(mine.getFirst().label(), mine.getFirst().shortId(), remote);
        if (!context.prompt().isPossible()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.UNANSWERED,
                            which + ", and there is no terminal to ask on",
                            remote,
                            what + "; give --yes if that is what you want"));
        }
        context.terminal().note(which + ". " + what + ".");
        String answer = context.prompt().line("Do it all the same? Answer yes or no [no]");
        boolean yes = List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        if (!yes) {
            context.terminal().note(remote + ": nothing was changed");
        }
        return yes;
    }

    /** Says what somebody who may go so far can still do. */
    void warn(Limitation limitation) {
        BlastRadius.of(server, limitation.names())
                .lines()
                .forEach(line -> context.terminal().note(remote + ": " + line));
    }

    /**
     * Does it to all entries and tells what became of each.
     *
     * @param done what to say of one that was done, as in {@code removed}
     * @return the exit status
     */
    int each(List<TrustEntry> entries, String done, Outcome.Deed<TrustEntry> deed) {
        return tell("", Outcome.ofEach(entries, TrustEntry::id, TrustEntry::label, deed), done);
    }

    /** Revokes tokens that were not used yet, as {@link #each}. */
    int revoke(List<Token> tokens) {
        return tell(
                "token ",
                Outcome.ofEach(tokens, Token::operation, Token::name, store::revoke),
                "revoked");
    }

    private int tell(String sort, List<Outcome> outcomes, String done) {
        int status = ExitCode.DONE;
        for (Outcome each : outcomes) {
            context.terminal()
                    .note(
                            "%s: %s%s (%s): %s"
                                    .formatted(
                                            remote,
                                            sort,
                                            TerminalText.safe(each.label()),
                                            TerminalText.safe(each.id()),
                                            each.problem()
                                                    .map(
                                                            problem ->
                                                                    problem.what()
                                                                            + "; "
                                                                            + problem.remedy())
                                                    .orElse(done)));
            status = Math.max(status, each.problem().map(ExitCode::of).orElse(ExitCode.DONE));
        }
        return status;
    }

    @Override
    public void close() {
        store.close();
        stores.close();
    }
}
