"""Fits the ALS of github.com/benfred/implicit on the pairs of ml1m-ncf and measures it as `bench evaluate` measures ours.

    pip install implicit==0.7.3 numpy==1.26.4 scipy==1.13.1 pyarrow==17.0.0
    OPENBLAS_NUM_THREADS=1 python bench/Evaluate/Peers/implicit_als.py --data DIR

DIR is the folder of the set ml1m-ncf, see bench/Evaluate/README.md. The defaults are the settings of our ials-64 as far as
implicit knows them. Ours solves (sum vv' + a V'V + reg (n + a N) I) u = sum v with a = 0.3 and reg = 0.007; implicit solves
(V'V + sum (alpha - 1) vv' + regularization I) u = alpha sum v. Divided by a, that is alpha = 1 + 1 / a, and its one
regularization for all is ours for the mean user: reg / a (165 + a 3706) = 30.
"""

import argparse
import os
import time

import numpy
import scipy.sparse
from implicit.cpu.als import AlternatingLeastSquares

USERS, ITEMS, PAIRS, OTHERS, PLACES = 6040, 3706, 994169, 99, 10


def pairs_in(path):
    """Users from 0, items numbered by first appearance, as the published split does."""
    from pyarrow import parquet

    table = parquet.read_table(path)
    users, movies = (table.column(at).to_numpy() for at in (0, 1))
    names, first, numbers = numpy.unique(movies, return_index=True, return_inverse=True)
    order = numpy.empty(len(names), int)
    order[numpy.argsort(first)] = numpy.arange(len(names))
    return users - 1, order[numbers]


def load(folder, pairs):
    users, items = numpy.load(pairs) if pairs else pairs_in(os.path.join(folder, "ratings.parquet"))
    lines = lambda name: [line.rstrip().split("\t") for line in open(os.path.join(folder, name), encoding="ascii")]
    wanted = numpy.array([int(line[1]) for line in lines("ml-1m.test.rating")])
    others = numpy.array([[int(item) for item in line[1:]] for line in lines("ml-1m.test.negative")])
    assert wanted.shape == (USERS,) and others.shape == (USERS, OTHERS), "these are not the published lists"
    known = wanted[users] != items
    matrix = scipy.sparse.csr_matrix((numpy.ones(known.sum(), numpy.float32), (users[known], items[known])), shape=(USERS, ITEMS))
    matrix.sum_duplicates()
    matrix.data[:] = 1
    assert matrix.nnz == PAIRS, f"{matrix.nnz} pairs to learn from, not {PAIRS}"
    return matrix, wanted, others


def measure(scores, matrix, wanted, others):
    """Ties count against the item. Where it stands among the others as well it counts once."""
    everybody = numpy.arange(USERS)
    own = scores[everybody, wanted][:, None]
    among = ((scores[everybody[:, None], others] >= own) & (others != wanted[:, None])).sum(1)
    scores[matrix.nonzero()] = -numpy.inf
    scores[everybody, wanted] = own[:, 0]
    return *hits(among), *hits((scores >= own).sum(1) - 1)


def hits(before):
    found = before < PLACES
    return found.mean(), numpy.where(found, 1 / numpy.log2(before + 2.0), 0).mean()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder with ratings.parquet, ml-1m.test.rating and ml-1m.test.negative")
    parser.add_argument("--pairs", help="a NumPy file of users and items in place of ratings.parquet, where pyarrow is not at hand")
    parser.add_argument("--factors", type=int, default=64)
    parser.add_argument("--iterations", type=int, default=15)
    parser.add_argument("--regularization", type=float, default=30)
    parser.add_argument("--alpha", type=float, default=1 + 1 / 0.3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    matrix, wanted, others = load(options.data, options.pairs)
    model = AlternatingLeastSquares(
        factors=options.factors, regularization=options.regularization, alpha=options.alpha,
        iterations=options.iterations, random_state=options.seed, num_threads=options.threads)
    clock, processor = time.perf_counter(), time.process_time()
    model.fit(matrix, show_progress=False)
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    figures = measure(model.user_factors @ model.item_factors.T, matrix, wanted, others)
    print("| Model | HR@10 | NDCG@10 | full HR@10 | full NDCG@10 | fit s | processor s |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    name = f"implicit, factors {options.factors}, regularization {options.regularization:g}, alpha {options.alpha:.2f}, seed {options.seed}"
    print(f"| {name} | {' | '.join(f'{figure:.4f}' for figure in figures)} | {clock:.1f} | {processor:.1f} |")


if __name__ == "__main__":
    main()
