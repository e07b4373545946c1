package io.ringfence.app.help;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.PaintObjectEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures of pages, as wide as there is room. They live as long as the control. */
final class Pictures {

    private static final int LOWEST = 1;

    /** Where pictures are read from. */
    @FunctionalInterface
    interface Folder {

        /**
         * @param path as it stands in a page
         */
        InputStream open(String path) throws IOException;
    }

    private record Scaled(Image image, int width, int height) {}

    private final Control owner;
    private final Folder folder;
    private final Map<String, Optional<Image>> images = new HashMap<>();

    Pictures(Control owner, Folder folder) {
        this.owner = owner;
        this.folder = folder;
        owner.addListener(
                SWT.Dispose,
                _ -> images.values().forEach(image -> image.ifPresent(Image::dispose)));
    }

    /** The room that a figure takes in lines of this width. */
    StyleRange style(Sheet.Figure figure, int width) {
        StyleRange style = new StyleRange();
        style.start = figure.offset();
        style.length = 1;
        Optional<Image> image = images.computeIfAbsent(figure.path(), this::load);
        if (image.isPresent()) {
            Rectangle size = image.get().getBounds();
            int shown = Math.min(size.width, width);
            int height = Math.max(LOWEST, size.height * shown / size.width);
            style.metrics = new GlyphMetrics(height, 0, shown);
            style.data = new Scaled(image.get(), shown, height);
        }
        return style;
    }

    void draw(GC gc, PaintObjectEvent event) {
        if (event.style.data instanceof Scaled(var image, int width, int height)) {
            Rectangle size = image.getBounds();
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(
                    image,
                    0,
                    0,
                    size.width,
                    size.height,
                    event.x,
                    event.y + event.ascent - height,
                    width,
                    height);
        }
    }

    private Optional<Image> load(String path) {
        try (InputStream in = folder.open(path)) {
            return Optional.of(new Image(owner.getDisplay(), in));
        } catch (IOException | SWTException e) {
            // the page says in words what is on it
            ILog.of(Pictures.class).warn("cannot show the picture " + path, e);
            return Optional.empty();
        }
    }
}
