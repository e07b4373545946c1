package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.own.OwnRemotes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** {@code ringfence remote identity create}. */
@Command(
        name = "create",
        description = {
            "Make a key and its certificate; adding the first remote would make them, too.",
            "Where there are some already, nothing is changed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ringfence remote identity create --name ann@desk",
            "  ringfence remote identity create --store secret-service"
        })
final class IdentityCreateCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final IdentityKeyOptions key = new IdentityKeyOptions();
    @Mixin private final StoreOption store = new StoreOption();

    IdentityCreateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SourceException {
        IdentityFolder folder = store.in(new OwnRemotes(context.environment()).identities());
        try (Contacts contacts = new Contacts(context.environment())) {
            Identity made =
                    folder.create(key.name(contacts), key.type(), context.clock().instant());
            context.terminal().out().println(made.fingerprint().hex());
            context.terminal()
                    .note(
                            "%s: this user's identity is made, its key is %s"
                                    .formatted(
                                            folder.current(),
                                            StoreOption.words(folder, folder.current())));
        }
        return ExitCode.DONE;
    }
}
