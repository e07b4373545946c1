package io.ringfence.ui.estate;

import io.ringfence.model.PlainText;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;

import java.util.Optional;
import java.util.regex.Pattern;

/** How far what is shown of a server can be relied on: the state of the source it comes from. */
public enum Standing {
    /** It tells of changes by itself. */
    LIVE("kind-server", Messages.standing_live),
    /** It is being read. */
    READING("kind-server", Messages.standing_reading),
    /** It was read, and nobody listens to it now: following is paused. */
    PAUSED("state-paused", Messages.standing_paused),
    /** A file's, or what an estate keeps: nobody asked the server itself. */
    RECORDED("state-recorded", Messages.standing_recorded),
    /** It was read, and tells nothing by itself. */
    READ("kind-server", ""),
    /** It could not be read last; also while that is tried again. */
    LOST("state-lost", Messages.standing_lost);

    private static final String SAMPLE = "sample";

    /** What lacks its subject, as in {@code is cut: its end is missing}. */
    private static final Pattern PREDICATE =
            Pattern.compile("(is|was|has|had|holds|cannot|could|may|must|does|did|will|names)\\b");

    private final String icon;
    private final String word;

    Standing(String icon, String word) {
        this.icon = icon;
        this.word = word;
    }

    /** The standing of everything that a source answered. */
    public static Standing of(OpenSource source, boolean following) {
        return switch (source.phase()) {
            // what was wrong stays so until there is an answer
            case CAPTURING -> source.problem() == null ? READING : LOST;
            case LOST -> LOST;
            case LIVE -> following ? LIVE : PAUSED;
            case IDLE -> idle(source, following);
        };
    }

    private static Standing idle(OpenSource source, boolean following) {
        if (source.recorded() || isFile(source.spec())) {
            return RECORDED;
        }
        return following ? READ : PAUSED;
    }

    /** Whether a source is a file, by its spec: what it holds does not change. */
    public static boolean isFile(String spec) {
        return spec.equals(SAMPLE)
                || !spec.startsWith("unix:") && !spec.contains("://") && spec.contains("/")
                || spec.endsWith(".ringfence");
    }

    /** The source that an entity's server comes from, by the server's name or the source's own. */
    public static Optional<OpenSource> source(LxdState state, Entity entity) {
        return state.sourceOf(entity.server()).or(() -> state.source(entity.server()));
    }

    /**
     * What an entity is called now: a server goes by its source until it has answered, then by its
     * own name.
     */
    public static Entity named(LxdState state, Entity entity) {
        if (entity.kind() != Entity.Kind.SERVER || state.sourceOf(entity.server()).isPresent()) {
            return entity;
        }
        return state.capture().servers().stream()
                .map(Server::name)
                .filter(
                        name ->
                                state.sourceOf(name)
                                        .filter(source -> source.spec().equals(entity.server()))
                                        .isPresent())
                .findFirst()
                .map(Entity::server)
                .orElse(entity);
    }

    /** The name of the icon of a server that stands so. */
    public String icon() {
        return icon;
    }

    /** The word for people, empty for none. */
    public String word() {
        return word;
    }

    /** The word for what went wrong with a source that is {@link #LOST}. */
    public static String word(Problem problem) {
        return switch (problem.kind()) {
            case NOT_TRUSTED -> Messages.standing_notTrusted;
            case BAD_INPUT -> Messages.standing_unreadable;
            case UNREACHABLE, UNANSWERED, CANCELLED -> Messages.standing_lost;
        };
    }

    /** A problem in whole sentences: what, where, and what to do, one a line. */
    public static String explain(Problem problem) {
        String what = PlainText.of(problem.what());
        String where = PlainText.of(problem.where());
        String remedy = PlainText.of(problem.remedy());
        String subject = PREDICATE.matcher(what).lookingAt() ? subject(where) + " " : "";
        return (subject.isBlank() ? sentence(what) : subject + phrase(what))
                + (subject.strip().equals(where) ? "" : "\n" + where)
                + (remedy.isEmpty() ? "" : "\n" + sentence(remedy));
    }

    /** What a predicate is about: a file by its name, everything else as it is. */
    private static String subject(String where) {
        boolean file = where.startsWith("/");
        int entry = where.indexOf(", entry ");
        String path = entry < 0 ? where : where.substring(0, entry);
        return file
                ? path.substring(path.lastIndexOf('/') + 1)
                        + (entry < 0 ? "" : where.substring(entry) + ",")
                : where;
    }

    /** What is wrong and what to do, in one line: for where it is plain what that is about. */
    public static String inOneLine(Problem problem) {
        return PlainText.of(sentence(problem.what()) + " " + sentence(problem.remedy()));
    }

    /** A phrase as a sentence: with a capital and a full stop. */
    public static String sentence(String phrase) {
        return phrase.isEmpty()
                ? ""
                : Character.toUpperCase(phrase.charAt(0)) + phrase(phrase.substring(1));
    }

    private static String phrase(String words) {
        return words + (words.endsWith(".") ? "" : ".");
    }
}
