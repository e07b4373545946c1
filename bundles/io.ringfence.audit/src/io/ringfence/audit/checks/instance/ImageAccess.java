package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.InstanceCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

/** {@code instance.devlxd-images}: images of the host can be had from inside. */
final class ImageAccess extends InstanceCheck {

    ImageAccess() {
        super("instance.devlxd-images");
    }

    @Override
    protected void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue images =
                config.get(
                        context.server().info().isIncus()
                                ? "security.guestapi.images"
                                : "security.devlxd.images");
        if (images.isTrue()) {
            findings.fail(ref, "It can read images of the host from inside.", Evidence.of(images));
        } else {
            findings.pass(ref, "It cannot read images of the host from inside.");
        }
    }
}
