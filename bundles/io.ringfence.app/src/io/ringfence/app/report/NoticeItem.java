package io.ringfence.app.report;

import io.ringfence.ui.Clip;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Later;
import io.ringfence.ui.Shade;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.StatusLineManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * A notice in the status line, with what can be done about it. A problem leads to the error log. It
 * must be short: the line gives all its items two thirds of its width.
 */
public final class NoticeItem extends ContributionItem {

    private static final int LONGEST = 56;
    private static final int READ_MILLIS = 12_000;

    private final Notices notices;
    private @Nullable Runnable listening;

    public NoticeItem(Notices notices) {
        super("io.ringfence.app.notice");
        this.notices = notices;
        setVisible(notices.current() != null);
    }

    /** Shows and hides itself on this control's line from now on. */
    public void follow(Composite window) {
        Later later = new Later(window, this::changed);
        Runnable ends = notices.listen(later::ask);
        listening = ends;
        // its icons are those of one theme
        Shade.onChange(window, this::changed);
        window.addListener(SWT.Dispose, _ -> ends.run());
        changed();
    }

    private void changed() {
        setVisible(notices.current() != null);
        IContributionManager line = getParent();
        if (line != null) {
            line.markDirty();
            line.update(true);
            if (line instanceof StatusLineManager manager && manager.getControl() != null) {
                manager.getControl().requestLayout();
            }
        }
    }

    @Override
    public void fill(@Nullable Composite line) {
        Notices.Notice notice = notices.current();
        if (line == null || notice == null) {
            return;
        }
        Composite row = new Composite(line, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        row.setLayout(layout);
        Label icon = new Label(row, SWT.NONE);
        icon.setImage(Icons.image(notice.problem() ? "notice" : "about"));
        String words = shortened(notice.text()).replace("&", "&&");
        if (notice.problem()) {
            link(row, words, ErrorLog::open).setToolTipText(notice.text());
            link(row, Messages.copyReport, () -> copy(row));
        } else {
            new Label(row, SWT.NONE).setText(words);
        }
        ToolBar close = new ToolBar(row, SWT.FLAT);
        ToolItem dismiss = new ToolItem(close, SWT.PUSH);
        dismiss.setImage(Icons.image("close"));
        dismiss.setToolTipText(Messages.dismiss);
        dismiss.addListener(SWT.Selection, _ -> notices.dismiss(notice));
        for (var child : row.getChildren()) {
            child.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, true));
        }
        if (!notice.problem()) {
            row.getDisplay().timerExec(READ_MILLIS, () -> notices.dismiss(notice));
        }
    }

    private void copy(Composite row) {
        Clip.copy(row, CurrentReport.text());
        notices.show(new Notices.Notice(Messages.copied, false));
    }

    private static Link link(Composite row, String words, Runnable action) {
        Link link = new Link(row, SWT.NONE);
        link.setText("<a>" + words.replace("<", "‹") + "</a>");
        link.addListener(SWT.Selection, _ -> action.run());
        return link;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    @Override
    public void dispose() {
        Runnable ends = listening;
        if (ends != null) {
            ends.run();
        }
        super.dispose();
    }
}
