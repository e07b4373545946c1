package io.ringfence.audit.checks.profile;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.DangerousKeys;
import io.ringfence.audit.check.ListingCheck;
import io.ringfence.audit.check.Series;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Origin;
import io.ringfence.model.Profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code profile.dangerous-unused}: a profile that takes confinement away waits for somebody to use
 * it by mistake. What uses it is told by the server, to some clients in part only; the instances
 * that were captured are asked, too.
 */
final class DangerousUnusedProfile extends ListingCheck<Profile> {

    private record UsedProfiles(Set<Name> names) {

        record Name(String project, String profile) {}

        static UsedProfiles of(CheckContext context) {
            Set<Name> names = new HashSet<>();
            for (Instance instance : context.server().instances()) {
                String owner = context.index().projectOf("profiles", instance.project());
                instance.profiles().forEach(profile -> names.add(new Name(owner, profile)));
            }
            return new UsedProfiles(names);
        }

        boolean contains(Profile profile) {
            return names.contains(new Name(profile.project(), profile.name()));
        }
    }

    DangerousUnusedProfile() {
        super("profile.dangerous-unused");
    }

    @Override
    protected Listing<Profile> listing(CheckContext context) {
        return context.server().profiles();
    }

    @Override
    protected void check(Profile profile, CheckContext context, Findings findings) {
        EntityRef ref = EntityRef.of(EntityRef.Type.PROFILE, profile.project(), profile.name());
        List<Evidence> evidence = new ArrayList<>();
        DangerousKeys.in(profile.config())
                .forEach(
                        (key, value) ->
                                evidence.add(
                                        ConfigLines.evidence(
                                                key,
                                                value,
                                                Origin.of(
                                                        Origin.Kind.PROFILE,
                                                        profile.project(),
                                                        profile.name()))));
        if (!profile.usedBy().isEmpty() || used(context).contains(profile)) {
            findings.notApplicable(ref, "It is in use.");
        } else if (evidence.isEmpty()) {
            findings.pass(ref, "It sets no dangerous key.");
        } else if (!context.server().instances().complete()) {
            findings.unknown(
                    ref,
                    "This client may not see all instances, so whether one uses the profile is"
                            + " not known. Capture with one that may.",
                    evidence.getFirst());
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "Nothing uses it, and it sets "
                            + Series.of(evidence.stream().map(Evidence::key).toList())
                            + ".",
                    evidence);
        }
    }

    private static UsedProfiles used(CheckContext context) {
        return context.analyses().get(UsedProfiles.class, _ -> UsedProfiles.of(context));
    }
}
