package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.Console;

/** Asks on the terminal that this process was started on. */
final class ConsolePrompt implements Prompt {

    private final Console console;

    private ConsolePrompt(Console console) {
        this.console = console;
    }

    /** Nobody is there unless both standard input and standard output are a terminal. */
    static Prompt ofProcess() {
        Console console = System.console();
        return console != null && console.isTerminal() ? new ConsolePrompt(console) : NONE;
    }

    @Override
    public boolean isPossible() {
        return true;
    }

    @Override
    public char[] secret(String question) throws SourceException {
        char[] answer = console.readPassword("%s: ", TerminalText.safe(question));
        if (answer == null) {
            throw none(question);
        }
        return answer;
    }

    @Override
    public String line(String question) throws SourceException {
        String answer = console.readLine("%s: ", TerminalText.safe(question));
        if (answer == null) {
            throw none(question);
        }
        return answer;
    }

    private static SourceException none(String question) {
        return new SourceException(
                new Problem(
                        Problem.Kind.CANCELLED,
                        "there was no answer",
                        question,
                        "run it again to be asked again"));
    }
}
