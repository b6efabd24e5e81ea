package luoshi.page;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that a browser keeps as a file and never shows: whatever is in it, it does not run under our name. */
public final class Download {

    private Download() {}

    /** The beginning of an answer with a file of this name, to which the caller adds the bytes. */
    public static ResponseEntity.BodyBuilder named(String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.APPLICATION_OCTET_STREAM);
    }

    /** A small text. */
    public static ResponseEntity<byte[]> text(String name, String text) {
        return named(name).body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Before a sheet is written into an answer. */
    public static void sheet(HttpServletResponse response, String name) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
