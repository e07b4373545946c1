package io.ringfence.app;

import io.ringfence.model.estate.EstateHome;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.component.annotations.Component;

import java.io.File;
import java.nio.file.Path;

/**
 * The folder {@code estates} beside the workspace: whoever deletes a damaged workspace does not
 * lose their estates with it.
 */
@Component
public final class OwnFolder implements EstateHome {

    @Override
    public Path folder() {
        Location workspace = Platform.getInstanceLocation();
        Path there =
                workspace == null || workspace.getURL() == null
                        ? Path.of(System.getProperty("user.home"), ".local/share/ringfence/x")
                        : new File(workspace.getURL().getPath()).toPath();
        return there.resolveSibling("estates");
    }
}
