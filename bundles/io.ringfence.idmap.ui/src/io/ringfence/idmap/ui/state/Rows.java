package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.layout.Axis;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Overview;

import java.util.List;

/**
 * The lines of a picture as it is looked at, from top to bottom.
 *
 * @param picture what they are of
 * @param look how it is looked at
 * @param axis where ids are
 * @param rows headings, lanes and containers
 * @param places where things are among the rows
 * @param hidden how many lanes the filter hides
 * @param overview all lanes on few pixels
 */
public record Rows(
        Picture picture,
        Look look,
        Axis axis,
        List<Row> rows,
        Places places,
        int hidden,
        Overview overview) {

    /** Of no server. */
    public static final Rows NOTHING =
            new Rows(
                    Picture.NOTHING,
                    Look.START,
                    Axis.linear(),
                    List.of(),
                    new Places(List.of()),
                    0,
                    new Overview(1, 1, new byte[1]));

    /** The lines of a picture: takes time, not for the user interface. */
    public static Rows of(Picture picture, Look look) {
        return RowMaker.of(picture, look);
    }

    /** What a lane is called in {@link Look#expanded}: the same after a refresh. */
    public static String key(Lane lane) {
        return lane.server() + '\n' + lane.member() + '\n' + lane.containers().getFirst().label();
    }
}
