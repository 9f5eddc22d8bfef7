package dev.quoth.retrieval.training;

import dev.quoth.retrieval.bridge.LinearMap;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/// Fits the linear map between two vector spaces to the vectors of sentences and their translations: both sides are
/// centred and partly whitened, the best rotation between them is found by singular value decomposition, and its directions
/// are weighted by how well the two sides agree in them (Artetxe, Labaka and Agirre, AAAI 2018).
final class MapFit {

    /// How far each side is whitened, 0 not at all and 1 wholly; and the power of the singular values by which directions
    /// are weighted on each side. Against the plain rotation, these found 3 to 5 in 100 more of XQuAD's paragraphs first.
    private static final double WHITENING = 0.75;
    private static final double AGREEMENT = 0.5;
    /// Keeps directions that hardly vary from being blown up.
    private static final double RIDGE = 1e-4;

    /// How many of the deviations of unrelated sentences count as one, so that a sentence that answers stands seven eighths
    /// as far above them as it would in the question's own space (measured on XQuAD).
    private static final double ENGLISH_SCALE = 1.4;
    private static final double CHINESE_SCALE = 1.0;

    private final float[] englishCentre;
    private final float[] chineseCentre;
    private final List<float[]> english;
    private final List<float[]> chinese;

    private final double[] weights;

    private MapFit(List<float[]> english, List<float[]> chinese, double[] weights) {
        this.english = english;
        this.chinese = chinese;
        this.weights = weights;
        this.englishCentre = mean(english);
        this.chineseCentre = mean(chinese);
    }

    /// Returns the map from the space of the `english` vectors to that of the `chinese` ones, which are their translations
    /// in the same order, each counted by its weight. Throws IllegalArgumentException where there are fewer than two.
    static LinearMap of(List<float[]> english, List<float[]> chinese, double[] weights) {
        if (english.size() < 2 || english.size() != chinese.size() || english.size() != weights.length) {
            throw new IllegalArgumentException(
                    "a map needs as many vectors on one side as on the other, two at least, got "
                            + english.size() + " and " + chinese.size());
        }
        var sum = Arrays.stream(weights).sum();
        return new MapFit(english, chinese, Arrays.stream(weights).map(weight -> weight / sum).toArray()).fit();
    }

    private LinearMap fit() {
        var some = centred(english, englishCentre);
        var others = centred(chinese, chineseCentre);
        var whiteEnglish = whitening(some);
        var whiteChinese = whitening(others);
        var svd = svd(transposedTimes(times(some, whiteEnglish), times(others, whiteChinese)));
        var agreement = powers(svd.getSingularValues(), 2 * AGREEMENT);
        var left = times(times(whiteEnglish, svd.getU(null, false)), agreement);
        var matrix = times(times(left, svd.getV(null, true)), whiteChinese);
        CommonOps_DDRM.scale(1 / NormOps_DDRM.normF(matrix), matrix);
        var map = rows(matrix);
        var plain = new LinearMap(new LinearMap.Side(englishCentre, 0, 1), new LinearMap.Side(chineseCentre, 0, 1),
                map);
        return new LinearMap(
                side(chinese.stream().map(plain::toEnglish).toList(), english, englishCentre, ENGLISH_SCALE),
                side(english.stream().map(plain::toChinese).toList(), chinese, chineseCentre, CHINESE_SCALE), map);
    }

    /// The side whose own vectors are `vectors`, with what `mapped` ones have in common with those of other sentences.
    private static LinearMap.Side side(List<float[]> mapped, List<float[]> vectors, float[] centre,
            double scale) {
        int size = vectors.size();
        double sum = 0;
        double squares = 0;
        for (int at = 0; at < size; at++) {
            // Half the list away from its translation.
            double cosine = cosine(mapped.get(at), vectors.get((at + size / 2) % size), centre);
            sum += cosine;
            squares += cosine * cosine;
        }
        double mean = sum / size;
        double deviation = Math.sqrt(Math.max(1e-9, squares / size - mean * mean));
        return new LinearMap.Side(centre, mean, deviation * scale);
    }

    private static double cosine(float[] mapped, float[] vector, float[] centre) {
        double product = 0;
        double squares = 0;
        for (int at = 0; at < vector.length; at++) {
            double value = vector[at] - centre[at];
            product += mapped[at] * value;
            squares += value * value;
        }
        return product / Math.max(1e-9, Math.sqrt(squares));
    }

    private float[] mean(List<float[]> vectors) {
        var mean = new double[vectors.getFirst().length];
        for (int row = 0; row < vectors.size(); row++) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += weights[row] * vectors.get(row)[at];
            }
        }
        var rounded = new float[mean.length];
        for (int at = 0; at < mean.length; at++) {
            rounded[at] = (float) mean[at];
        }
        return rounded;
    }

    /// Returns `vectors` from their centre as rows, each multiplied by the root of its weight.
    private DMatrixRMaj centred(List<float[]> vectors, float[] centre) {
        var matrix = new DMatrixRMaj(vectors.size(), centre.length);
        for (int row = 0; row < vectors.size(); row++) {
            double root = Math.sqrt(weights[row]);
            for (int column = 0; column < centre.length; column++) {
                matrix.set(row, column, root * (vectors.get(row)[column] - centre[column]));
            }
        }
        return matrix;
    }

    /// Returns the symmetric matrix that makes the covariance of `centred` the more even the nearer [#WHITENING] is to 1.
    private static DMatrixRMaj whitening(DMatrixRMaj centred) {
        var covariance = transposedTimes(centred, centred);
        for (int at = 0; at < covariance.getNumRows(); at++) {
            covariance.add(at, at, RIDGE);
        }
        // Of a symmetric matrix, the singular vectors are the eigenvectors.
        var svd = svd(covariance);
        var vectors = svd.getU(null, false);
        var scaled = times(vectors, powers(svd.getSingularValues(), -WHITENING / 2));
        var white = new DMatrixRMaj(covariance.getNumRows(), covariance.getNumRows());
        CommonOps_DDRM.multTransB(scaled, vectors, white);
        return white;
    }

    private static SingularValueDecomposition_F64<DMatrixRMaj> svd(DMatrixRMaj matrix) {
        var svd = DecompositionFactory_DDRM.svd(matrix.getNumRows(), matrix.getNumCols(), true, true, true);
        if (!svd.decompose(matrix.copy())) {
            throw new TrainingException("the sentence vectors give no map; are all the sentences the same?", null);
        }
        return svd;
    }

    private static DMatrixRMaj powers(double[] values, double power) {
        var powers = Arrays.stream(values).map(value -> Math.pow(value, power)).toArray();
        return CommonOps_DDRM.diag(powers);
    }

    private static DMatrixRMaj times(DMatrixRMaj one, DMatrixRMaj other) {
        var product = new DMatrixRMaj(one.getNumRows(), other.getNumCols());
        CommonOps_DDRM.mult(one, other, product);
        return product;
    }

    private static DMatrixRMaj transposedTimes(DMatrixRMaj one, DMatrixRMaj other) {
        var product = new DMatrixRMaj(one.getNumCols(), other.getNumCols());
        CommonOps_DDRM.multTransA(one, other, product);
        return product;
    }

    private static float[][] rows(DMatrixRMaj matrix) {
        var rows = new float[matrix.getNumRows()][matrix.getNumCols()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                rows[row][column] = (float) matrix.get(row, column);
            }
        }
        return rows;
    }
}
