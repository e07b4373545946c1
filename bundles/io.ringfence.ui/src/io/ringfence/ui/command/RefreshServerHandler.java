package io.ringfence.ui.command;

import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.OpenSource;

/** Reads the server of what is selected again. */
public final class RefreshServerHandler extends ServerHandler {

    @Override
    void run(LxdModel model, OpenSource source) {
        model.open(source.spec());
    }
}
