package io.ringfence.ui.command;

/** The ids of the commands that code runs by itself. */
public final class CommandIds {

    public static final String OPEN_SAMPLE = "io.ringfence.ui.openSample";
    public static final String OPEN_CAPTURE = "io.ringfence.ui.openCapture";
    public static final String CONNECT = "io.ringfence.ui.connect";

    private CommandIds() {}
}
