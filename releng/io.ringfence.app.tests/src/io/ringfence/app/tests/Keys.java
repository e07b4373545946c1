package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;

/** Keys that go through the screen, as a user's do. */
final class Keys {

    private Keys() {}

    static void type(String text) {
        text.chars().forEach(character -> press(character));
    }

    /** Presses a key while others are held. */
    static void press(int key, int... held) {
        for (int modifier : held) {
            post(SWT.KeyDown, modifier);
        }
        post(SWT.KeyDown, key);
        post(SWT.KeyUp, key);
        for (int modifier : held) {
            post(SWT.KeyUp, modifier);
        }
        settle();
    }

    private static void post(int type, int key) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        Event event = new Event();
        event.type = type;
        if (key >= ' ' && key < 128) {
            event.character = (char) key;
        } else {
            event.keyCode = key;
        }
        assertThat(Screen.ask(() -> display.post(event))).as("key " + key).isTrue();
    }

    /** Lets the screen take the key before the next one comes. */
    private static void settle() {
        for (int i = 0; i < 3; i++) {
            Screen.run(() -> {});
        }
    }
}
