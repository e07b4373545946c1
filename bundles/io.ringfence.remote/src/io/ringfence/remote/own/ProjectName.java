package io.ringfence.remote.own;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.util.Optional;

/** A project's name by the rules of LXD (lxd/api_project.go, projectValidateName). */
public record ProjectName(String text) {

    private static final int LONGEST = 255;

    /** The name, empty if it is none. */
    static Optional<ProjectName> of(String text) {
        boolean good =
                !text.isEmpty()
                        && text.length() <= LONGEST
                        && !text.equals("*")
                        && !text.equals(".")
                        && !text.equals("..")
                        && text.codePoints().noneMatch(ProjectName::forbidden);
        return good ? Optional.of(new ProjectName(text)) : Optional.empty();
    }

    private static boolean forbidden(int point) {
        return "/ _'\"".indexOf(point) >= 0
                || Character.isISOControl(point)
                || Character.isSpaceChar(point);
    }

    /**
     * @throws SourceException if it is no such name
     */
    public static ProjectName parse(String text) throws SourceException {
        return of(text).orElseThrow(
                        () ->
                                new SourceException(
                                        new Problem(
                                                Problem.Kind.BAD_INPUT,
                                                "no project can have this name",
                                                text.isEmpty() ? "(no name)" : text,
                                                "give one without slashes, blanks, underscores and"
                                                        + " quotes; not *, . or ..")));
    }

    @Override
    public String toString() {
        return text;
    }
}
