package io.ringfence.app;

import io.ringfence.app.report.NoticeItem;
import io.ringfence.app.report.Notices;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.service.LxdModel;
import io.ringfence.ui.state.ChangeMode;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

import java.time.Instant;

/** Says in the status line what is open, how old it is and whether anything is changed. */
final class StatusBar extends ActionBarAdvisor {

    private final StatusLineContributionItem text =
            new StatusLineContributionItem(
                    "io.ringfence.app.estate", StatusLineContributionItem.CALC_TRUE_WIDTH);

    private final NoticeItem notice;
    private String shown = "";

    StatusBar(@Nullable IActionBarConfigurer configurer, Notices notices) {
        super(configurer);
        notice = new NoticeItem(notices);
    }

    @Override
    protected void fillStatusLine(@Nullable IStatusLineManager line) {
        if (line != null) {
            line.add(notice);
            line.add(text);
        }
    }

    /** Shows what the program has to say, for as long as the window exists. */
    void followNotices(Shell window) {
        notice.follow(window);
    }

    /** Shows what is open and what may be changed, on the user interface's thread. */
    void show(LxdModel model, EstateModel estates, ChangeMode changes) {
        String now =
                StatusText.of(model.state(), estates.state(), changes.allowed(), Instant.now());
        if (!now.equals(shown)) {
            shown = now;
            // JFace makes the whole line anew
            text.setText(now);
        }
    }
}
