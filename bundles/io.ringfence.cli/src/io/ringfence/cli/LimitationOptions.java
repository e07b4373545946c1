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

    /** The two that exclude each other. */
    static final class Choice {

        @Option(
                names = "--project",
                paramLabel = "PROJECT",
                description = "Restricted to this project; may be given several times.")
        private List<String> projects = new ArrayList<>();

        @Option(
                names = "--administrator",
                description = "Not restricted: an administrator is root on the host.")
        private boolean administrator;
    }

    /**
     * @throws SourceException if no project can have such a name
     */
    Limitation limitation() throws SourceException {
        if (choice.administrator) {
            return new Limitation.Administrator();
        }
        return projects(choice.projects);
    }

    static Limitation projects(List<String> names) throws SourceException {
        List<ProjectName> projects = new ArrayList<>();
        for (String each : names) {
            projects.add(ProjectName.parse(each));
        }
        return new Limitation.Projects(projects);
    }
}
