package io.ringfence.cli;

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
                            + " capture file, or @|bold sample|@.")
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
}
