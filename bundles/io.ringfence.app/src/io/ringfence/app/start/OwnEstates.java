package io.ringfence.app.start;

import io.ringfence.model.estate.EstateHome;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.component.annotations.Component;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Estates without a name are kept beside the workspaces, so that all instances share them. */
@Component
public final class OwnEstates implements EstateHome {

    @Override
    public Path folder() {
        Location location = Platform.getInstanceLocation();
        URL workspace = location == null ? null : location.getURL();
        try {
            Path folder =
                    workspace == null
                            ? Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "ringfence")
                            : Path.of(workspace.toURI()).toAbsolutePath();
            return folder.resolveSibling("estates");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no folder: " + workspace, e);
        }
    }
}
