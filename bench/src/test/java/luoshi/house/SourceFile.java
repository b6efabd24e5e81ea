package luoshi.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a Java file declares, as the compiler's parser sees it.
 *
 * @param path the file below the project root
 * @param lines how many lines it has
 * @param types its classes, records, enums and interfaces, nested ones too
 * @param methods its methods and constructors
 * @param constants its enum constants
 * @param imports what it imports
 */
record SourceFile(
        String path, int lines, List<Declared> types, List<Declared> methods, List<Declared> constants, List<String> imports) {

    /**
     * One declaration.
     *
     * @param where path and line
     * @param name its simple name
     * @param owner the top-level or nested type around it, empty for a top-level type
     * @param lines from its first annotation or modifier to its last brace
     * @param parameters types of the parameters, empty for a type and for a record's constructor, whose header is its data
     * @param modifiers as written
     * @param documented whether it has Javadoc
     */
    record Declared(
            String where, String name, String owner, int lines, List<String> parameters, List<Modifier> modifiers, boolean documented) {

        boolean isConstructor() {
            return name.equals("<init>");
        }

        boolean isPublic() {
            return modifiers.contains(Modifier.PUBLIC);
        }
    }

    static List<SourceFile> all(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            return StreamSupport.stream(task.parse().spliterator(), false).map(unit -> of(unit, trees)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse the sources", e);
        }
    }

    boolean isTest() {
        return path.contains("/src/test/");
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static SourceFile of(CompilationUnitTree unit, DocTrees trees) {
        Path file = Path.of(unit.getSourceFile().toUri());
        String source = Repository.read(file);
        Declarations found = new Declarations(unit, trees, Repository.relative(file), source);
        found.scan(unit, null);
        List<String> imports = unit.getImports().stream().map(ImportTree::toString).toList();
        return new SourceFile(
                Repository.relative(file), (int) source.lines().count(), found.types, found.methods, found.constants, imports);
    }

    private static final class Declarations extends TreePathScanner<Void, Void> {
        private final List<Declared> types = new ArrayList<>();
        private final List<Declared> methods = new ArrayList<>();
        private final List<Declared> constants = new ArrayList<>();
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final String path;
        private final String source;

        private Declarations(CompilationUnitTree unit, DocTrees trees, String path, String source) {
            this.unit = unit;
            this.trees = trees;
            this.path = path;
            this.source = source;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!type.getSimpleName().isEmpty()) {
                types.add(declared(type, type.getSimpleName().toString(), List.of(), type.getModifiers().getFlags()));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            List<String> types = method.getParameters().stream().map(parameter -> parameter.getType().toString()).toList();
            List<String> parameters = isInRecord() && method.getReturnType() == null ? List.of() : types;
            methods.add(declared(method, method.getName().toString(), parameters, method.getModifiers().getFlags()));
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (isEnumConstant(variable)) {
                constants.add(declared(variable, variable.getName().toString(), List.of(), variable.getModifiers().getFlags()));
            }
            return super.visitVariable(variable, nothing);
        }

        /** The parser shows an enum constant as a field of the enum's own type, without a modifier in the source. */
        private boolean isEnumConstant(VariableTree variable) {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getKind() == Tree.Kind.ENUM
                    && variable.getType().toString().equals(type.getSimpleName().toString())
                    && source.startsWith(variable.getName().toString(), startOf(variable));
        }

        private boolean isInRecord() {
            return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private int startOf(Tree tree) {
            return (int) trees.getSourcePositions().getStartPosition(unit, tree);
        }

        private Declared declared(Tree tree, String name, List<String> parameters, Iterable<Modifier> modifiers) {
            long first = unit.getLineMap().getLineNumber(startOf(tree));
            long end = trees.getSourcePositions().getEndPosition(unit, tree);
            long last = end < 0 ? first : unit.getLineMap().getLineNumber(end);
            List<Modifier> flags = StreamSupport.stream(modifiers.spliterator(), false).toList();
            boolean documented = trees.getDocCommentTree(getCurrentPath()) != null;
            return new Declared(path + ":" + first, name, owner(), (int) (last - first + 1), parameters, flags, documented);
        }

        private String owner() {
            TreePath parent = getCurrentPath().getParentPath();
            return parent != null && parent.getLeaf() instanceof ClassTree type ? type.getSimpleName().toString() : "";
        }
    }
}
