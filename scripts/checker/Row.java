import java.util.List;

/** A row; {@code fault} where it cannot be one of its table. */
record Row(long line, List<String> cells, boolean fault) {}
