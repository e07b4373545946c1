package io.ringfence.remote.ui.identity;

import io.ringfence.remote.secret.SecretPlace;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Where keys are to be kept; takes two columns of a grid. */
final class PlaceField {

    private SecretPlace place;

    /**
     * @param first what is chosen at first
     */
    PlaceField(Composite area, SecretPlace first, Runnable onChange) {
        place = first;
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.place);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Composite both = new Composite(area, SWT.NONE);
        RowLayout column = new RowLayout(SWT.VERTICAL);
        column.marginLeft = 0;
        column.marginTop = 0;
        both.setLayout(column);
        for (SecretPlace each : SecretPlace.values()) {
            Button choice = new Button(both, SWT.RADIO);
            choice.setText(words(each));
            choice.setSelection(each == first);
            choice.addListener(
                    SWT.Selection,
                    _ -> {
                        if (choice.getSelection()) {
                            place = each;
                            onChange.run();
                        }
                    });
        }
    }

    private static String words(SecretPlace place) {
        return switch (place) {
            case FILE -> Messages.place_toFile;
            case SECRET_SERVICE -> Messages.place_toService;
        };
    }

    /** What is chosen. */
    SecretPlace place() {
        return place;
    }
}
