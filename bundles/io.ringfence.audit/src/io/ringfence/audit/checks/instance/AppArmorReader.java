package io.ringfence.audit.checks.instance;

import io.ringfence.audit.checks.instance.AppArmorStatement.Type;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts {@code raw.apparmor} into statements. It knows comments, quotes, lists in parentheses, and
 * that a comma or brace within a word belongs to the word; it does not judge whether AppArmor would
 * take the text.
 */
final class AppArmorReader {

    private final String text;
    private final List<AppArmorStatement> statements = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean quoted;
    private boolean inParentheses;
    private int line = 1;
    private int started = 1;

    private AppArmorReader(String text) {
        this.text = text;
    }

    static List<AppArmorStatement> read(String text) {
        return new AppArmorReader(text).read();
    }

    private List<AppArmorStatement> read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' && !quoted && word.isEmpty() && !text.startsWith("#include", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
                continue;
            }
            take(c, at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
            at++;
        }
        endWord();
        end(Type.RULE);
        return statements;
    }

    /**
     * @param last whether a blank or nothing follows
     */
    private void take(char c, boolean last) {
        if (c == '\n') {
            inParentheses = false;
            endWord();
            if (!words.isEmpty() && words.getFirst().endsWith("include")) {
                end(Type.RULE);
            }
            line++;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == '(' || c == ')') {
            inParentheses = c == '(';
            word.append(c);
        } else if (quoted || inParentheses) {
            word.append(c);
        } else if (Character.isWhitespace(c)) {
            endWord();
        } else if (c == ',' && last) {
            endWord();
            end(Type.RULE);
        } else if (c == '{' && last) {
            endWord();
            end(Type.OPEN);
        } else if (c == '}' && word.isEmpty()) {
            end(Type.RULE);
            end(Type.CLOSE);
        } else {
            word.append(c);
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            if (words.isEmpty()) {
                started = line;
            }
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void end(Type type) {
        if (!words.isEmpty() || type == Type.CLOSE || type == Type.OPEN) {
            statements.add(AppArmorStatement.of(words.isEmpty() ? line : started, words, type));
            words.clear();
        }
    }
}
