package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.OpenSource;

/** Closes the server of what is selected, with all others of its source. */
public final class CloseSourceHandler extends ServerHandler {

    @Override
    void run(LxdModel model, OpenSource source) {
        model.close(source.spec());
    }
}
