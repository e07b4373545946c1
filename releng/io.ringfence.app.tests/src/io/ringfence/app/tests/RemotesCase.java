package io.ringfence.app.tests;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The view Remotes of a user who has none at first. */
abstract class RemotesCase extends TrustCase {

    final TablePage table = new TablePage(REMOTE + "remotes");
    final PreparedRemotes remotes = new PreparedRemotes();

    @BeforeEach
    void showRemotes() throws Exception {
        remotes.clear();
        table.activate();
    }

    @AfterEach
    void forgetAll() throws Exception {
        remotes.clear();
    }
}
