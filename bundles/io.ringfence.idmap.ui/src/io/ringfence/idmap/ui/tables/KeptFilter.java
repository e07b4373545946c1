package io.ringfence.idmap.ui.tables;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Ui;
import io.ringfence.ui.state.Remembered;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

import java.util.concurrent.Executor;

/** What is typed into a filter is kept in the estate: it is there after a restart. */
final class KeptFilter implements Listening {

    /** Nobody types more; an estate that says more would keep the window busy. */
    private static final int LONGEST = 2_000;

    private final Text field;
    private final Executor background;
    private final Remembered kept;
    private final Listening listening;

    /**
     * @param key under which the estate keeps it
     * @param background runs one thing after the other
     */
    KeptFilter(EstateModel estate, String key, Text field, Executor background) {
        this.field = field;
        this.background = background;
        kept = new Remembered(estate, key, "", text -> Ui.later(field, () -> show(text)));
        listening = estate.listen(kept::changed);
        show(kept.now());
        field.addListener(SWT.Modify, _ -> keep(field.getText()));
    }

    private void show(String text) {
        if (!text.equals(field.getText().strip())) {
            field.setText(text.substring(0, Math.min(LONGEST, text.length())));
        }
    }

    private void keep(String text) {
        background.execute(() -> kept.keep(text.strip()));
    }

    @Override
    public void close() {
        listening.close();
    }
}
