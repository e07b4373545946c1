package io.ringfence.audit.checks.instance;

import io.ringfence.audit.check.ConfigLines;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A configuration item of {@code raw.lxc} (lxc.container.conf(5)).
 *
 * @param line on which it stands
 * @param key as in {@code lxc.cap.drop}
 * @param value without the quotes that LXC takes off
 */
record RawLxcItem(ConfigLines.Line line, String key, String value) {

    /** The items of the text: each line but blank ones and comments. */
    static List<RawLxcItem> read(String text) {
        List<RawLxcItem> items = new ArrayList<>();
        for (ConfigLines.Line line : ConfigLines.of(text)) {
            RawLxcItem item = of(line);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private static @Nullable RawLxcItem of(ConfigLines.Line line) {
        String text = line.text();
        if (text.isEmpty() || text.startsWith("#")) {
            return null;
        }
        int equals = text.indexOf('=');
        return equals < 0
                ? new RawLxcItem(line, text, "")
                : new RawLxcItem(
                        line,
                        text.substring(0, equals).strip(),
                        unquoted(text.substring(equals + 1).strip()));
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted =
                last > 0
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(last) == value.charAt(0);
        return quoted ? value.substring(1, last) : value;
    }
}
