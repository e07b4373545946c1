package io.ringfence.model.estate;

import java.nio.file.Path;

/** Where the program keeps estates that have no name yet, and the list of those it had open. */
@FunctionalInterface
public interface EstateHome {

    /** The folder, of this user and this machine alone; made when it is needed. */
    Path folder();
}
