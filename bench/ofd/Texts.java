import java.nio.file.Path;
import java.nio.file.Paths;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Prints the words ofdrw finds on every page of the files it is given: a line "file\tpage\twords" each, white space as blanks. */
public class Texts {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      Path path = Paths.get(file);
      try (OFDReader reader = new OFDReader(path)) {
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
          String words = String.join(" ", new ContentExtractor(reader).getPageContent(page));
          System.out.println(file + "\t" + page + "\t" + words.replaceAll("\\s+", " "));
        }
      } catch (Exception error) {
        System.out.println(file + "\t0\t" + error);
      }
    }
  }
}
