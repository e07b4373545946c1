package io.ringfence.remote.ui.add;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.ui.widget.Rooms;
import io.ringfence.ui.Clip;
import io.ringfence.ui.Fonts;
import io.ringfence.ui.Style;
import io.ringfence.ui.widget.Names;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** How this client gets in: by a token, by a password, or because the server trusts it already. */
final class AccessPage extends Step {

    private static final String OIDC = "oidc";
    private static final String CANDID = "candid";
    private static final String BEARER = "bearer";

    private static final int INDENT = 24;
    private static final int LINES = 4;

    private final Draft draft;
    private final AddWizard wizard;
    private Runnable first = () -> {};

    AccessPage(Draft draft, AddWizard wizard) {
        super("access", Messages.access_title, Messages.access_text, AddWizard.HELP);
        this.draft = draft;
        this.wizard = wizard;
    }

    @Override
    void fill(Composite body) {
        Button byToken = radio(body, Messages.access_token);
        Text token = new Text(body, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
        Names.give(token, Messages.access_token.replace("&", ""));
        token.setMessage(Messages.access_tokenHint);
        under(token);
        note(body, Messages.access_tokenNote);
        Button byPassword = radio(body, Messages.access_password);
        Text password = new Text(body, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
        Names.give(password, Messages.access_password.replace("&", ""));
        under(password);
        note(body, Messages.access_passwordNote);
        Button login = radio(body, Messages.access_login);
        Label loginNote = note(body, Messages.access_loginNote);
        Button byBearer = radio(body, Messages.access_bearer);
        Text bearer = new Text(body, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
        Names.give(bearer, Messages.access_bearer.replace("&", ""));
        under(bearer);
        Button known = radio(body, Messages.access_known);
        note(body, Messages.access_knownNote);
        Text commands = new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
        commands.setFont(new Fonts(body).code());
        Names.give(commands, Messages.access_knownNote);
        under(commands);
        GridDataFactory.create(org.eclipse.swt.layout.GridData.FILL_BOTH)
                .span(2, 1)
                .indent(INDENT, 0)
                .hint(SWT.DEFAULT, LINES * commands.getLineHeight())
                .applyTo(commands);
        Button copy = new Button(body, SWT.PUSH);
        copy.setText(Messages.access_copy);
        GridDataFactory.swtDefaults()
                .span(2, 1)
                .align(SWT.BEGINNING, SWT.CENTER)
                .indent(INDENT, 0)
                .applyTo(copy);
        copy.addListener(SWT.Selection, _ -> Clip.copy(copy, commands.getText()));
        new Label(body, SWT.NONE).setText(Messages.access_project);
        Text project = new Text(body, SWT.BORDER | SWT.SINGLE);
        project.setMessage(Messages.access_projectHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(project);

        Runnable choose =
                () -> {
                    draft.access =
                            known.getSelection()
                                    ? Draft.Access.KNOWN
                                    : login.getSelection()
                                            ? Draft.Access.LOGIN
                                            : byBearer.getSelection()
                                                    ? Draft.Access.BEARER
                                                    : byPassword.getSelection()
                                                            ? Draft.Access.PASSWORD
                                                            : Draft.Access.TOKEN;
                    bearer.setEnabled(draft.access == Draft.Access.BEARER);
                    token.setEnabled(draft.access == Draft.Access.TOKEN);
                    password.setEnabled(draft.access == Draft.Access.PASSWORD);
                    commands.setEnabled(draft.access == Draft.Access.KNOWN);
                    copy.setEnabled(
                            draft.access == Draft.Access.KNOWN && !commands.getText().isEmpty());
                    changed();
                };
        byToken.setSelection(true);
        for (Button radio : new Button[] {byToken, byPassword, login, byBearer}) {
            radio.addListener(SWT.Selection, _ -> choose.run());
        }
        known.addListener(
                SWT.Selection,
                _ -> {
                    if (known.getSelection() && commands.getText().isEmpty()) {
                        commands.setText(commands());
                    }
                    choose.run();
                });
        token.addListener(
                SWT.Modify,
                _ -> {
                    draft.token = token.getText();
                    changed();
                });
        password.addListener(
                SWT.Modify,
                _ -> {
                    draft.password(password.getTextChars());
                    changed();
                });
        bearer.addListener(
                SWT.Modify,
                _ -> {
                    draft.bearer = bearer.getText();
                    changed();
                });
        project.addListener(SWT.Modify, _ -> draft.project = project.getText());
        first =
                () -> {
                    Rooms.show(draft.offers(OIDC) || draft.offers(CANDID), login, loginNote);
                    Rooms.show(draft.offers(BEARER), byBearer, bearer);
                    boolean gone =
                            login.getSelection() && !login.getVisible()
                                    || byBearer.getSelection() && !byBearer.getVisible();
                    if (gone) { // of the server before
                        login.setSelection(false);
                        byBearer.setSelection(false);
                        byToken.setSelection(true);
                        choose.run();
                    }
                    wizard.pack();
                    if (byToken.getSelection()) {
                        token.setFocus();
                    }
                };
        choose.run();
    }

    private static Button radio(Composite body, String text) {
        Button button = new Button(body, SWT.RADIO);
        button.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(button);
        return button;
    }

    private static void under(Text field) {
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .indent(INDENT, 0)
                .applyTo(field);
    }

    private static Label note(Composite body, String text) {
        Label label = Style.MUTED.on(new Label(body, SWT.WRAP));
        label.setText(text);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .indent(INDENT, 0)
                .hint(AddWizard.WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    /** What to run on the server; this user's key is made now if there is none. */
    private String commands() {
        calm();
        try {
            return wizard.run(
                    Messages.makingKey, () -> ByHand.commands(wizard.session().identity()));
        } catch (SourceException e) {
            tell(e);
            return "";
        }
    }

    @Override
    void entered() {
        first.run();
    }

    @Override
    boolean mayFinish() {
        return draft.hasAccess();
    }

    @Override
    public boolean canFlipToNextPage() {
        return false;
    }
}
