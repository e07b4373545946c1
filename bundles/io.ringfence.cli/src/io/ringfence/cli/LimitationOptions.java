package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.ProjectName;
import io.ringfence.remote.trust.Limitation;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

/** How far somebody may go who is let in: one of the two must be said. */
final class LimitationOptions {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private final Choice choice = new Choice();

    /** The two that exclude each other; a command may have more of them. */
    static class Choice {

        @Option(
                names = "--project",
                paramLabel = "PROJECT",
                description = "Restricted to this project; may be given several times.")
        private List<String> projects = new ArrayList<>();

        @Option(
                names = "--administrator",
                description = "Not restricted: an administrator is root on the host.")
        private boolean administrator;

        /** What was chosen; as {@link LimitationOptions#limitation(boolean, List)}. */
        final Limitation limitation() throws SourceException {
            return LimitationOptions.limitation(administrator, projects);
        }
    }

    /** What was chosen; as {@link #limitation(boolean, List)}. */
    Limitation limitation() throws SourceException {
        return choice.limitation();
    }

    /**
     * How far somebody may go.
     *
     * @param names of projects; without a meaning for an administrator
     * @throws SourceException if no project can have such a name
     */
    static Limitation limitation(boolean administrator, List<String> names) throws SourceException {
        if (administrator) {
            return new Limitation.Administrator();
        }
        List<ProjectName> projects = new ArrayList<>();
        for (String each : names) {
            projects.add(ProjectName.parse(each));
        }
        return new Limitation.Projects(projects);
    }
}
