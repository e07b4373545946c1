package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.tables.Listed.Question;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.state.Latest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

/**
 * Lists rows in the background: those of the picture that is shown, filtered and sorted. All
 * methods return at once. Safe for several threads.
 *
 * @param <R> the type of the rows
 */
final class Lister<R> implements Listening {

    private final IdmapDesk desk;
    private final RowKind<R> kind;
    private final Runnable onList;
    private final Latest<Listed<R>> answers;
    private final Listening listening;
    private volatile Question question;
    private volatile Listed<R> listed;

    /**
     * @param background runs one thing after the other
     * @param onList hears when something else is listed, on the thread of the background
     */
    Lister(IdmapDesk desk, RowKind<R> kind, Executor background, Runnable onList) {
        this.desk = desk;
        this.kind = kind;
        this.onList = onList;
        question = new Question("", kind.first(), false);
        listed = new Listed<>(Picture.NOTHING, question, List.of(), List.of());
        answers = new Latest<>(background, this::found);
        listening = desk.listen(this::changed);
        answers.ask(this::list);
    }

    /** What is listed now. */
    Listed<R> listed() {
        return listed;
    }

    /** What was asked last; {@link #listed} follows soon. */
    Question question() {
        return question;
    }

    void ask(Question next) {
        question = next;
        answers.ask(this::list);
    }

    @Override
    public void close() {
        listening.close();
    }

    private void changed() {
        if (desk.picture() != listed.picture()) {
            answers.ask(this::list);
        }
    }

    private Listed<R> list() {
        Picture picture = desk.picture();
        Question asked = question;
        Listed<R> before = listed;
        List<R> all = picture == before.picture() ? before.all() : kind.rows(picture);
        String[] words = asked.filter().toLowerCase(Locale.ROOT).strip().split("\\s+");
        Comparator<R> order = kind.order(asked.column());
        List<R> rows =
                all.stream()
                        .filter(row -> has(row, words))
                        .sorted(asked.descending() ? order.reversed() : order)
                        .toList();
        return new Listed<>(picture, asked, all, rows);
    }

    private boolean has(R row, String[] words) {
        String text = words.length == 1 && words[0].isEmpty() ? "" : kind.words(row);
        return Arrays.stream(words).allMatch(text::contains);
    }

    private void found(Listed<R> next) {
        listed = next;
        onList.run();
    }
}
