package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.List;
import java.util.Locale;

/** {@code instance.raw-lxc}: items of LXC's own configuration, past what the server checks. */
final class RawLxc extends ContainerCheck {

    private final RawLxcRules rules;

    RawLxc(RawLxcRules rules) {
        super("instance.raw-lxc");
        this.rules = rules;
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue raw = config.get("raw.lxc");
        if (!raw.isSet()) {
            findings.notApplicable(ref, "raw.lxc is not set.");
            return;
        }
        List<RawLxcItem> items = RawLxcItem.read(raw.text());
        RawText dangerous = new RawText(raw);
        RawText all = new RawText(raw);
        for (RawLxcItem item : items) {
            RawLxcRules.Rule rule = rules.find(item);
            if (rule != null) {
                dangerous.add(item.line(), rule.why());
            }
            all.add(item.line());
        }
        if (items.isEmpty()) {
            findings.pass(ref, "raw.lxc has no items.");
        } else if (dangerous.isHarmless()) {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    String.format(
                            Locale.ROOT,
                            "raw.lxc has %,d item%s past what the server checks.",
                            items.size(),
                            items.size() == 1 ? "" : "s"),
                    all.evidence());
        } else {
            findings.fail(ref, Severity.CRITICAL, dangerous.sentence(), dangerous.evidence());
        }
    }
}
