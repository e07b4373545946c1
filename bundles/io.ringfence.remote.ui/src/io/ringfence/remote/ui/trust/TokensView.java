package io.ringfence.remote.ui.trust;

/** Lists the tokens of a server that wait to be used. */
public final class TokensView extends SheetView<TokenRow> {

    /** The id of the view. */
    public static final String ID = "io.ringfence.remote.ui.tokens";

    public TokensView() {
        super(new TokenSheet(), "kind-token");
    }
}
