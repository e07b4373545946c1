package io.ringfence.audit.checks.project;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.ListingCheck;
import io.ringfence.model.Listing;
import io.ringfence.model.Origin;
import io.ringfence.model.Project;
import io.ringfence.model.Server;

/** A check of each project. */
abstract class ProjectCheck extends ListingCheck<Project> {

    ProjectCheck(String id) {
        super(id);
    }

    @Override
    protected final Listing<Project> listing(CheckContext context) {
        return context.server().projects();
    }

    @Override
    protected final void check(Project project, CheckContext context, Findings findings) {
        check(project, EntityRef.of(EntityRef.Type.PROJECT, project.name()), findings);
    }

    abstract void check(Project project, EntityRef ref, Findings findings);

    static boolean isDefault(Project project) {
        return project.name().equals(Server.DEFAULT_PROJECT);
    }

    /** A key of the project, empty when it is not set. */
    static Evidence evidence(Project project, String key) {
        String value = project.config().getOrDefault(key, "");
        return ConfigLines.evidence(
                key,
                value,
                value.isEmpty() ? Origin.DEFAULT : Origin.of(Origin.Kind.PROJECT, project.name()));
    }
}
