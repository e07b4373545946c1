package io.ringfence.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What every command that reads captures takes. */
final class SourceOptions {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "A remote of lxc or incus, @|bold unix:|@ (the local server),"
                            + " @|bold unix:///path/to/socket|@, @|bold https://host[:port]|@, a"
                            + " capture file, an estate of the workbench, or @|bold sample|@.")
    List<String> sources = new ArrayList<>();

    @Option(
            names = "--host-facts",
            paramLabel = "FILE",
            description =
                    "Output of @|bold ringfence-host-facts|@ for one of the servers; may be given"
                            + " several times.")
    List<Path> hostFacts = new ArrayList<>();

    @Option(names = "--debug", description = "Show the stack trace of an error.")
    boolean debug;

    /**
     * Says where among the arguments of a command the sources are, and how many there must be.
     *
     * @param index places, as picocli writes them
     * @param arity numbers, as picocli writes them
     */
    static void place(CommandLine command, String index, String arity) {
        CommandSpec spec = command.getCommandSpec();
        for (PositionalParamSpec each : List.copyOf(spec.positionalParameters())) {
            if (each.paramLabel().startsWith("SOURCE")) {
                spec.remove(each);
                spec.addPositional(
                        PositionalParamSpec.builder(each)
                                .index(index)
                                .arity(arity)
                                .required(!arity.startsWith("0"))
                                .build());
            }
        }
    }
}
