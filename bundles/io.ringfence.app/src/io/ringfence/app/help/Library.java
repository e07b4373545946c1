package io.ringfence.app.help;

import io.ringfence.app.manual.Manual;
import io.ringfence.app.manual.ManualPage;
import io.ringfence.app.manual.MarkdownReader;
import io.ringfence.app.manual.Place;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;

/** The pages that are shipped with this bundle, read when they are first asked for. */
final class Library {

    /** The page that the list of keys is. */
    static final String KEYS = "keys";

    /** The page that names all others. */
    static final Place CONTENTS = new Place("contents", "");

    private static final String FOLDER = "docs";
    private static final String ENDING = ".md";

    /** What is offered first, in this order; the others follow by their names. */
    private static final List<String> ORDER =
            List.of(
                    "first-review",
                    "workbench",
                    "add-a-server",
                    KEYS,
                    "working-offline",
                    "servers",
                    "command-line",
                    "troubleshooting");

    private @Nullable List<ManualPage> files;

    /** All pages. */
    Manual manual() {
        List<ManualPage> read = files;
        if (read == null) {
            read = read();
            files = read;
        }
        List<ManualPage> pages = new ArrayList<>(read);
        pages.add(KeyList.page());
        pages.sort(Comparator.comparingInt(page -> rank(page.name())));
        return new Manual(pages);
    }

    /** A page; the contents when there is none of this name. */
    ManualPage page(String name) {
        return name.equals(KEYS)
                ? KeyList.page()
                : manual().page(name).orElseGet(() -> GuidePages.contents(manual()));
    }

    /** A file beside the pages. */
    static InputStream open(String path) throws IOException {
        URL entry = bundle().getEntry(FOLDER + "/" + path);
        if (entry == null) {
            throw new FileNotFoundException(path);
        }
        return entry.openStream();
    }

    /** Those of files, by their names. */
    private static List<ManualPage> read() {
        MarkdownReader reader = new MarkdownReader();
        List<ManualPage> found = new ArrayList<>();
        for (URL file : files()) {
            String path = file.getPath();
            String name =
                    path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
            try (InputStream in = file.openStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                found.add(reader.read(name, text));
            } catch (IOException e) {
                ILog.of(Library.class).error("cannot read the page " + name, e);
            }
        }
        found.sort(Comparator.comparing(ManualPage::name));
        return found;
    }

    private static int rank(String name) {
        int rank = ORDER.indexOf(name);
        return rank < 0 ? ORDER.size() : rank;
    }

    private static List<URL> files() {
        Enumeration<URL> entries = bundle().findEntries(FOLDER, "*" + ENDING, false);
        return entries == null ? List.of() : new ArrayList<>(Collections.list(entries));
    }

    private static Bundle bundle() {
        return FrameworkUtil.getBundle(Library.class);
    }
}
