package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.InstanceCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.List;
import java.util.Locale;

/** {@code instance.raw-apparmor}: rules that are added to the generated AppArmor profile. */
final class RawAppArmor extends InstanceCheck {

    private final AppArmorDangers dangers = new AppArmorDangers();

    RawAppArmor() {
        super("instance.raw-apparmor");
    }

    @Override
    protected void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue raw = config.get("raw.apparmor");
        if (!raw.isSet()) {
            findings.notApplicable(ref, "raw.apparmor is not set.");
            return;
        }
        List<AppArmorStatement> statements = AppArmorReader.read(raw.text());
        RawText dangerous = new RawText(raw);
        RawText allowing = new RawText(raw);
        int allows = 0;
        int depth = 0;
        for (AppArmorStatement statement : statements) {
            String danger = dangers.find(statement, depth);
            if (danger != null) {
                dangerous.add(statement.line(), danger);
            }
            if (statement.type() == AppArmorStatement.Type.RULE && !statement.deny()) {
                allows++;
                allowing.add(statement.line());
            }
            depth += depth(statement, depth);
        }
        if (!dangerous.isHarmless()) {
            findings.fail(ref, Severity.HIGH, dangerous.sentence(), dangerous.evidence());
        } else if (allows == 0) {
            findings.pass(ref, "raw.apparmor allows nothing more.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    String.format(
                            Locale.ROOT,
                            "raw.apparmor adds %,d rule%s to the generated profile.",
                            allows,
                            allows == 1 ? "" : "s"),
                    allowing.evidence());
        }
    }

    /** After a brace too many counting starts anew. */
    private static int depth(AppArmorStatement statement, int depth) {
        return switch (statement.type()) {
            case OPEN -> 1;
            case CLOSE -> depth == 0 ? 0 : -1;
            case RULE -> 0;
        };
    }
}
